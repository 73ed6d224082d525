import { type Intake, NOTHING_TOLD } from './intake.ts';

type KeptIntake = Omit<Intake, 'allegations' | 'joins' | 'takenDown' | 'fields'> & {
  readonly fields: Omit<Partial<Intake['fields']>, 'firstActions'> & {
    readonly firstActions?: readonly (string | Intake['fields']['firstActions'][number])[];
  };
};

/** A report as an earlier version of the app kept it while it was taken, made whole: nothing typed is lost. */
export function openedIntake(kept: Intake | KeptIntake): Intake {
  if ('allegations' in kept) return kept;
  const { firstActions = [], ...fields } = kept.fields;
  const done = firstActions.map((action) => (typeof action === 'string' ? { action, at: null } : action));
  return {
    ...kept,
    allegations: [],
    joins: null,
    takenDown: null,
    fields: { ...NOTHING_TOLD, ...fields, firstActions: done },
  };
}
