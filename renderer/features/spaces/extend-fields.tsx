import { memo, useMemo } from 'react';
import { SanctionId } from '../../../shared/sanctions/sanction.ts';
import type { BoardRow } from '../../../shared/spaces/procedures.ts';
import { stateByScope } from '../../../shared/spaces/rollout.ts';
import type { SpaceKind } from '../../../shared/spaces/space.ts';
import { useText } from '../../hooks/use-text.ts';
import { CheckboxGroup } from '../../ui/checkbox-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useBannedName, useBanWords } from './ban-words.tsx';
import { useBoard } from './queries.ts';

interface BansToExtend {
  /** Those that hold or will, of cases that are open to who asks. */
  readonly rows: readonly BoardRow[];
  /** Null: there are too many to be asked one by one. */
  readonly chosen: readonly SanctionId[] | null;
  /** How many of those that hold there by their scope are not chosen. */
  readonly leftOut: number;
  readonly isTooMany: boolean;
}

/** More than these nobody goes through in a dialog: then their scope tells, and the board is there to change it. */
const MOST = 300;

/** `ticked`: null as long as nobody has ticked anything; then those are whose scope tells that they hold there. */
export function useBansToExtend(kind: SpaceKind, ticked: readonly SanctionId[] | null): BansToExtend {
  const { data } = useBoard('', 'all', MOST);
  return useMemo(() => {
    const rows = (data?.rows ?? []).filter(({ hasEnded, incident }) => !hasEnded && incident !== null);
    const byScope = rows.filter(({ sanction }) => stateByScope(sanction.scope, kind) === 'to-do');
    const chosen = new Set(ticked ?? byScope.map(({ sanction }) => sanction.id));
    const isTooMany = data === undefined || data.found > MOST;
    const leftOut = byScope.filter(({ sanction }) => !chosen.has(sanction.id)).length;
    return { rows, chosen: isTooMany ? null : [...chosen], leftOut, isTooMany };
  }, [data, kind, ticked]);
}

interface ExtendFieldsProps {
  readonly bans: BansToExtend;
  readonly note: string;
  readonly onChoose: (chosen: SanctionId[]) => void;
  readonly onNote: (note: string) => void;
}

/** Whether bans from before hold in a new space too. */
export function ExtendFields({
  bans: { rows, chosen, leftOut, isTooMany },
  note,
  onChoose,
  onNote,
}: ExtendFieldsProps) {
  const text = useText();
  if (rows.length === 0) return null;
  if (isTooMany || chosen === null) return <p>{text('spaces.extend.tooMany')}</p>;
  return (
    <>
      <BanTicks rows={rows} chosen={chosen} onChoose={onChoose} />
      {leftOut > 0 && (
        <TextField
          label={text('spaces.extend.note', { count: leftOut })}
          optional
          multiline
          rows={2}
          value={note}
          onChange={onNote}
          maxLength={2000}
        />
      )}
    </>
  );
}

interface BanTicksProps {
  readonly rows: readonly BoardRow[];
  readonly chosen: readonly SanctionId[];
  readonly onChoose: (chosen: SanctionId[]) => void;
}

/** Hundreds of them are not drawn anew at each key that is typed into the fields above. */
const BanTicks = memo(function BanTicks({ rows, chosen, onChoose }: BanTicksProps) {
  const text = useText();
  const nameOf = useBannedName();
  const wordsOf = useBanWords();
  return (
    <div className="extend">
      <CheckboxGroup
        label={text('spaces.extend')}
        hint={text('spaces.extend.hint')}
        value={chosen}
        onChange={(ids) => onChoose(SanctionId.array().parse(ids))}
        options={rows.map((row) => ({ value: row.sanction.id, label: nameOf(row), description: wordsOf(row) }))}
      />
    </div>
  );
});
