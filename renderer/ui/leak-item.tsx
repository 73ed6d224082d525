import type { AcceptedLeak, Leak } from '../../shared/leak-check/leak.ts';
import { useText } from '../hooks/use-text.ts';
import { Button } from './button.tsx';
import { Form } from './form.tsx';
import { TextField } from './text-field.tsx';

interface LeakItemProps {
  readonly leak: Leak;
  readonly number: number;
  /** How often it is in the letter. */
  readonly count: number;
  /** Accepted already. */
  readonly kept: AcceptedLeak | undefined;
  /** As it is being typed. */
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly onAccept?: ((accepted: AcceptedLeak) => void) | undefined;
  readonly onWithdraw?: ((accepted: AcceptedLeak) => void) | undefined;
}

/** One mark: what it would tell, and the reason for which it stays. */
export function LeakItem({ leak, number, count, kept, reason, onReason, onAccept, onWithdraw }: LeakItemProps) {
  const text = useText();
  const words = leak.text;
  return (
    <>
      <p className="leak-words">
        {number}. <q dir="auto">{words}</q> {count > 1 && <small>{text('leaks.times', { count })}</small>}
      </p>
      <Reveals leak={leak} />
      {kept === undefined && onAccept !== undefined && <AcceptForm {...{ leak, reason, onReason, onAccept }} />}
      {kept !== undefined && (
        <div className="leak-kept">
          <p>{text('leaks.accepted', { reason: kept.reason })}</p>
          {onWithdraw !== undefined && (
            <Button
              variant="quiet"
              aria-label={text('leaks.withdrawName', { text: words })}
              onPress={() => onWithdraw(kept)}
            >
              {text('leaks.withdraw')}
            </Button>
          )}
        </div>
      )}
    </>
  );
}

function Reveals({ leak: { kind, reveals, why } }: { leak: Leak }) {
  const text = useText();
  if (reveals === null) return <Told sentence={text(`leaks.reveals.none.${kind}`)} why={why} />;
  const name = reveals.name || text('leaks.described');
  return <Told sentence={text('leaks.reveals', { name, role: text(`leaks.role.${reveals.role}`) })} why={why} />;
}

function Told({ sentence, why }: { sentence: string; why: Leak['why'] }) {
  const text = useText();
  return (
    <p className="small">
      {sentence} {text(`leaks.why.${why}`)}
    </p>
  );
}

type AcceptFormProps = Pick<LeakItemProps, 'leak' | 'reason' | 'onReason'> & {
  readonly onAccept: (accepted: AcceptedLeak) => void;
};

function AcceptForm({ leak, reason, onReason, onAccept }: AcceptFormProps) {
  const text = useText();
  const words = leak.text;
  const accept = () =>
    reason.trim() !== '' &&
    onAccept({ kind: leak.kind, text: words, personId: leak.reveals?.personId ?? null, reason });
  return (
    <Form onSubmit={accept}>
      <TextField label={text('leaks.reason', { text: words })} value={reason} onChange={onReason} maxLength={1000} />
      <Button type="submit" isDisabled={reason.trim() === ''} aria-label={text('leaks.acceptName', { text: words })}>
        {text('leaks.accept')}
      </Button>
    </Form>
  );
}
