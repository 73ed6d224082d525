import { type ReactNode, useEffect, useState } from 'react';
import type { ContentWarning } from '../../../shared/care/content-warning.ts';
import { useText } from '../../hooks/use-text.ts';
import { rescueFocus } from '../../lib/heading-focus.ts';
import { Button } from '../../ui/button.tsx';
import { useWarningWords } from './warning-words.ts';
import './care.css';

interface CoveredProps {
  readonly warning: ContentWarning;
  /** What it is that was shown before in this window, such as the id of a case: then it is not covered again. */
  readonly subject: string;
  readonly children: ReactNode;
}

/** As long as the window lives; a lock ends it. */
const shown = new Set<string>();

/** It was open before anybody warned of it: a warning that is added now does not take it away. */
export function rememberShown(subject: string): void {
  shown.add(subject);
}

/** Says what is hard about something, and shows it when somebody asks. */
export function Covered({ warning, subject, children }: CoveredProps) {
  const [isShown, setIsShown] = useState(shown.has(subject));
  const show = () => {
    rememberShown(subject);
    setIsShown(true);
  };
  return isShown ? children : <Cover warning={warning} onShow={show} />;
}

function Cover({ warning, onShow }: { warning: ContentWarning; onShow: () => void }) {
  const text = useText();
  const words = useWarningWords();
  useEffect(() => rescueFocus, []); // its button goes with it
  return (
    <section className="care-cover" aria-labelledby="care-cover">
      <h2 id="care-cover">{text('care.cover.title')}</h2>
      <p dir="auto">{text('care.contains', { words: words(warning) })}</p>
      <p className="soft">{text('care.cover.body')}</p>
      <Button variant="primary" onPress={onShow}>
        {text('care.cover.show')}
      </Button>
    </section>
  );
}
