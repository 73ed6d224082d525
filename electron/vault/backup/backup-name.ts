import type { Facts } from '../../../shared/backups/facts.ts';
import type { Instant } from '../../../shared/time.ts';
import { ENDING } from './archive-format.ts';

/**
 * Such as `Garden 2027-03-04 12.40.07 3f9a1c2b.quietroom-backup`, in the time of this machine: the end is the beginning of
 * the log's last hash, which outside the case file shows whether its log was cut later.
 */
export function backupName(caseFile: string, at: Instant, { heads }: Pick<Facts, 'heads'>): string {
  const moment = new Date(at);
  const day = moment.toLocaleDateString('sv-SE');
  const time = moment.toTimeString().slice(0, 'hh:mm:ss'.length).replaceAll(':', '.');
  const longest = heads.reduce((one, other) => (other.sequence > one.sequence ? other : one));
  return `${caseFile} ${day} ${time} ${longest.hash.slice(0, 8)}${ENDING}`;
}
