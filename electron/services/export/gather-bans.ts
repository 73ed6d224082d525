import { isBan, SanctionKind } from '../../../shared/sanctions/catalogue.ts';
import { isInForce } from '../../../shared/sanctions/in-force.ts';
import type { Day } from '../../../shared/time.ts';
import { getPerson } from '../../database/repositories/people.ts';
import { listSanctionsOfKinds } from '../../database/repositories/sanctions.ts';
import type { QueryContext } from '../context.ts';
import type { BanListData } from './ban-list-document.ts';

/**
 * Every ban in force on a day, also of cases that this member may not open: somebody has to stand at the door, and the
 * list names neither case nor reason.
 */
export function gatherBans({ db }: QueryContext, on: Day): BanListData['bans'] {
  const bans = listSanctionsOfKinds(db, SanctionKind.options.filter(isBan)).filter((sanction) => isInForce(sanction, on));
  return bans.flatMap((sanction) => {
    const person = getPerson(db, sanction.personId);
    return person === undefined ? [] : [{ sanction, person }];
  });
}
