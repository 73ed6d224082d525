import { useEffect, useState } from 'react';
import { useText } from '../hooks/use-text.ts';
import { Button } from '../ui/button.tsx';
import { ErrorNote } from '../ui/error-note.tsx';

/** A failure that no screen has told: it is told here, at the foot of the window, until it is read. */
export function StrayErrorNote() {
  const text = useText();
  const [stray, setStray] = useState<{ error: unknown }>();
  useEffect(() => {
    const onRejection = ({ reason }: PromiseRejectionEvent) => setStray({ error: reason });
    window.addEventListener('unhandledrejection', onRejection);
    return () => window.removeEventListener('unhandledrejection', onRejection);
  }, []);
  if (stray === undefined) return null;
  return (
    <div className="stray-error">
      <ErrorNote error={stray.error} />
      <Button onPress={() => setStray(undefined)}>{text('ui.close')}</Button>
    </div>
  );
}
