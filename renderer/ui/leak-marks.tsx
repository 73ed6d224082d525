import { useId, useRef } from 'react';
import { type AcceptedLeak, keyOfLeak, type Leak, leakKey } from '../../shared/leak-check/leak.ts';
import { useDraft } from '../hooks/use-draft.ts';
import { useText } from '../hooks/use-text.ts';
import { LeakItem } from './leak-item.tsx';
import './leak-marks.css';

interface LeakMarksProps {
  /** The letter that was checked. */
  readonly text: string;
  readonly leaks: readonly Leak[];
  readonly accepted: readonly AcceptedLeak[];
  /** Undefined: nothing can be accepted here. */
  readonly onAccept?: ((accepted: AcceptedLeak) => void) | undefined;
  readonly onWithdraw?: ((accepted: AcceptedLeak) => void) | undefined;
  /** Where reasons are kept while they are typed, such as `leak-reasons:<letter id>`. */
  readonly draftKey: string;
}

/** A letter with its marks, and the list of them: whom each would reveal, and why it may stay. */
export function LeakMarks({ text: letter, leaks, accepted, onAccept, onWithdraw, draftKey }: LeakMarksProps) {
  const text = useText();
  const id = useId();
  const items = useRef(new Map<string, HTMLLIElement>());
  const reasons = useDraft<Readonly<Record<string, string>>>(draftKey, {});
  const found = groupsOf(leaks, accepted);
  if (found.length === 0) return <p role="status">{text('leaks.none')}</p>;
  const open = found.filter(({ kept }) => kept === undefined);
  const focus = (key: string) => items.current.get(key)?.focus();
  /** What was pressed goes away by it: the mark itself keeps the focus. */
  const staying = (key: string, act: ((accepted: AcceptedLeak) => void) | undefined) =>
    act &&
    ((kept: AcceptedLeak) => {
      focus(key);
      act(kept);
    });
  // A reason stays typed until its mark is accepted, so that it is still there when that fails.
  const type = (key: string, reason: string) =>
    reasons.setValue((typed) => ({ ...onlyOf(typed, open), [key]: reason }));
  return (
    <div className="leak-marks">
      <p id={id} role="status">
        {text('leaks.count', { found: found.length, open: open.length })}
      </p>
      <MarkedLetter {...{ letter, leaks, found }} onChoose={focus} />
      <ol className="plain" aria-labelledby={id}>
        {found.map((each, at) => (
          <li key={each.key} tabIndex={-1} ref={(item) => void (item && items.current.set(each.key, item))}>
            <LeakItem
              {...each}
              number={at + 1}
              reason={reasons.value[each.key] ?? ''}
              onReason={(reason) => type(each.key, reason)}
              onAccept={staying(each.key, onAccept)}
              onWithdraw={staying(each.key, onWithdraw)}
            />
          </li>
        ))}
      </ol>
    </div>
  );
}

interface Found {
  readonly key: string;
  readonly leak: Leak;
  /** How often it is in the letter. */
  readonly count: number;
  readonly kept: AcceptedLeak | undefined;
}

/** The same words that reveal the same person are one thing to decide on. */
function groupsOf(leaks: readonly Leak[], accepted: readonly AcceptedLeak[]): Found[] {
  const groups = new Map<string, Found>();
  for (const leak of leaks) {
    const key = keyOfLeak(leak);
    const kept = accepted.find((each) => leakKey(each) === key);
    groups.set(key, { key, leak: groups.get(key)?.leak ?? leak, count: (groups.get(key)?.count ?? 0) + 1, kept });
  }
  return [...groups.values()];
}

function onlyOf(reasons: Readonly<Record<string, string>>, found: readonly Found[]): Record<string, string> {
  return Object.fromEntries(
    found.map(({ key }) => [key, reasons[key] ?? ''] as const).filter(([, typed]) => typed !== ''),
  );
}

interface MarkedLetterProps {
  readonly letter: string;
  readonly leaks: readonly Leak[];
  readonly found: readonly Found[];
  readonly onChoose: (key: string) => void;
}

/** Each mark leads to its place in the list. */
function MarkedLetter({ letter, leaks, found, onChoose }: MarkedLetterProps) {
  const text = useText();
  return (
    <div className="words" dir="auto">
      {leaks.map((leak, index) => {
        const key = keyOfLeak(leak);
        const number = found.findIndex((each) => each.key === key) + 1;
        return (
          <span key={leak.from}>
            {letter.slice(leaks[index - 1]?.to ?? 0, leak.from)}
            <a
              href={`#mark-${number}`}
              className={found[number - 1]?.kept === undefined ? 'leak-mark' : 'leak-mark accepted'}
              onClick={(event) => {
                event.preventDefault();
                onChoose(key);
              }}
            >
              {leak.text}
              <span className="visually-hidden">{text('leaks.mark')}</span>
              <sup>{number}</sup>
            </a>
          </span>
        );
      })}
      {letter.slice(leaks.at(-1)?.to ?? 0)}
    </div>
  );
}
