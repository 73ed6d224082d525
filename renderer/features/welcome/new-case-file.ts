import { PASSPHRASE_MIN } from '../../../shared/session/session.ts';
import type { ChosenPlace } from '../../hooks/use-chosen-place.tsx';
import { type NewPassphrase, NO_PASSPHRASE, problemOf } from '../../lib/new-passphrase.ts';

/** What the form for a new case file holds. */
export interface NewCaseFile {
  readonly organisation: string;
  readonly member: string;
  readonly passphrase: NewPassphrase;
  readonly place: ChosenPlace | undefined;
}

export const EMPTY: NewCaseFile = { organisation: '', member: '', passphrase: NO_PASSPHRASE, place: undefined };

interface Mistake {
  /** Of the control it belongs to. */
  readonly id: string;
  readonly message: string;
  readonly values?: Readonly<Record<string, number>>;
}

/** In the order of the form. */
export function mistakesIn({ organisation, member, passphrase, place }: NewCaseFile): readonly Mistake[] {
  const problem = problemOf(passphrase);
  return [
    ...(organisation.trim() === '' ? [{ id: 'organisation', message: 'welcome.new.organisation.missing' }] : []),
    ...(member.trim() === '' ? [{ id: 'member', message: 'welcome.new.member.missing' }] : []),
    ...(problem
      ? [{ id: `new-passphrase-${problem.field}`, message: problem.message, values: { min: PASSPHRASE_MIN } }]
      : []),
    ...(place === undefined ? [{ id: 'place', message: 'welcome.new.place.missing' }] : []),
  ];
}

/** The folder is called after the organisation, without what file systems do not take. */
export function fileName({ organisation }: Pick<NewCaseFile, 'organisation'>): string {
  const plain = organisation
    .normalize('NFC')
    .replace(/[<>:"/\\|?*\p{Cc}\p{Cf}]+/gu, ' ')
    .replace(/\s+/g, ' ');
  return plain.replace(/^[. ]+|[. ]+$/g, '').slice(0, 80) || 'Case file';
}
