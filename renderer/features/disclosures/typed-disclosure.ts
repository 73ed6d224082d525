import type { DisclosureFields, Fact } from '../../../shared/disclosures/disclosure.ts';
import type { Day } from '../../../shared/time.ts';

/** As it is typed: `facts` is null as long as nobody changed what is ticked, `expiresOn` may be empty. */
export interface TypedDisclosure extends Omit<DisclosureFields, 'personId' | 'facts' | 'expiresOn'> {
  readonly facts: readonly string[] | null;
  readonly expiresOn: string | null;
  /** Their age recipient. */
  readonly age: string;
}

export const EMPTY_DISCLOSURE: TypedDisclosure = {
  ...{ recipient: '', body: '', reason: '', words: '', age: '' },
  ...{ facts: null, expiresOn: null, accepted: [] },
};

/** What the case file no longer says is no longer ticked. */
export function chosenOf({ facts }: Pick<TypedDisclosure, 'facts'>, offered: readonly Fact[]): string[] {
  return offered.filter(({ key, isChosen }) => facts?.includes(key) ?? isChosen).map(({ key }) => key);
}

/** One year, or until the ban ends if that is sooner. */
export function suggestedEnd(today: Day, until: Day | null): Day {
  const inAYear = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`.replace('-02-29', '-02-28');
  return until !== null && until < inAYear ? until : inAYear;
}
