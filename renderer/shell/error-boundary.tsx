import { Component, type ReactNode } from 'react';
import { useText } from '../hooks/use-text.ts';
import { lockNow } from '../lib/lock.ts';
import { Button } from '../ui/button.tsx';

/** When a screen cannot be drawn: says so, and offers the one thing that always helps. What was typed is kept. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <Broken /> : this.props.children;
  }
}

export function Broken() {
  const text = useText();
  return (
    <main className="single">
      <h1>{text('shell.broken.title')}</h1>
      <p role="alert">{text('errors.bug')}</p>
      <Button variant="primary" onPress={() => void lockNow()}>
        {text('shell.broken.lock')}
      </Button>
    </main>
  );
}
