import type { Comparison } from '../../../shared/audit/comparison.ts';
import { useDraft } from '../../hooks/use-draft.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Form } from '../../ui/form.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useCompare } from './queries.ts';

/** The log cannot tell by itself that its end was cut off, or that it was written anew: a paper can. */
export function CompareHead() {
  const text = useText();
  const { value, setValue, discard } = useDraft('compare-head', { number: '', hash: '' });
  const compare = useCompare();
  const hash = value.hash.replaceAll(/[\s:…]/g, '').toLowerCase();
  const start = () =>
    compare.mutate(
      { sequence: value.number.trim() === '' ? null : Number(value.number), hash },
      { onSuccess: () => void discard() },
    );
  const isWhole = /^[0-9a-f]{8,64}$/.test(hash) && /^\s*[1-9]?\d{0,8}\s*$/.test(value.number);
  return (
    <Sheet title={text('records.compare.title')}>
      <p>{text('records.compare.about')}</p>
      <Form onSubmit={() => isWhole && start()}>
        <div className="side-by-side">
          <TextField
            label={text('records.compare.number')}
            optional
            hint={text('records.compare.number.hint')}
            value={value.number}
            onChange={(number) => setValue({ ...value, number })}
            maxLength={12}
          />
          <TextField
            label={text('records.compare.hash')}
            hint={text('records.compare.hash.hint')}
            value={value.hash}
            onChange={(typed) => setValue({ ...value, hash: typed })}
            maxLength={100}
          />
        </div>
        <Button type="submit" isPending={compare.isPending} isDisabled={!isWhole}>
          {text('records.compare.start')}
        </Button>
      </Form>
      <div role="status">{compare.data && <Outcome comparison={compare.data} />}</div>
      {compare.error && <ErrorNote error={compare.error} />}
    </Sheet>
  );
}

function Outcome({ comparison: { outcome, sequence, entries } }: { comparison: Comparison }) {
  const text = useText();
  return (
    <p className={outcome === 'contained' ? 'outcome good' : 'outcome bad'}>
      {text(`records.compare.${outcome}`, { sequence: sequence ?? 0, entries })}
    </p>
  );
}
