import { DisclosureId } from '../../../shared/disclosures/disclosure.ts';
import type { PersonId } from '../../../shared/people/person.ts';
import { keepDisclosure } from '../disclosures/disclosures.ts';
import { factsOf } from '../disclosures/facts-of.ts';
import type { Stage } from './stage.ts';

const DAY = 24;

/** Two months ago the team of another fair was told of a ban; it is to be deleted soon. */
export function tellAnotherFair(stage: Stage, personId: PersonId): void {
  const context = stage.at(60 * DAY);
  const facts = factsOf(context, personId).filter(({ isChosen }) => isChosen);
  const given = {
    ...{ id: DisclosureId.parse(context.newId()), personId, sealedWith: 'age' as const, accepted: [] },
    ...{ recipient: 'Wanda Thimble', body: 'Lakeside Kite Weekend', reason: 'He has signed up to fly a kite there' },
    ...{ facts: facts.map(({ key }) => key), words: '', expiresOn: stage.day(9) },
  };
  keepDisclosure(context, given, facts);
}
