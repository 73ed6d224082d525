import type { contract } from '../../shared/contract.ts';
import { isRestricted, type MemberId, type RestrictedRole } from '../../shared/members/member.ts';
import { AppError } from '../../shared/reply.ts';
import type { ReadableDb } from '../database/handles.ts';
import { getMember } from '../database/repositories/members.ts';

type Contract = typeof contract;
type Path = { [Room in keyof Contract]: `${Room}.${keyof Contract[Room] & string}` }[keyof Contract];

/** Take a report, finish it, hand out paper, and have the emergency card at hand. Whatever is not listed is closed, also what comes later. */
const TAKING_REPORTS: ReadonlySet<string> = new Set<Path>([
  'settings.get',
  'audit.damage',
  'members.changePassphrase',
  'promises.rules',
  'reports.file',
  'reports.mine',
  'reports.openCases',
  'reports.readBack',
  'conflicts.team',
  'evidence.list',
  'evidence.begin',
  'evidence.append',
  'evidence.finish',
  'evidence.discard',
  'evidence.read',
  'evidence.metadata',
  'evidence.readMail',
  'evidence.setSensitive',
  'quickNotes.keep',
  'quickNotes.list',
  'quickNotes.beginReport',
  'quickNotes.discard',
  'emergency.list',
  'exports.emergencyCard',
  'exports.readBackSheet',
  'exports.blankForm',
  'drafts.save',
  'drafts.get',
  'drafts.list',
  'drafts.discard',
]);

/** What each restricted role may ask for; within it, `access.ts` keeps them to what is their own. */
export const ALLOWED: Readonly<Record<RestrictedRole, ReadonlySet<string>>> = {
  'report-taker': TAKING_REPORTS,
  ally: TAKING_REPORTS,
};

const NAMES: Readonly<Record<RestrictedRole, string>> = { 'report-taker': 'a report taker', ally: 'an ally' };

/** Asked at every call, of the role as it is now. Throws `not-allowed`. */
export function assertRoleMay({ db, member }: { db: ReadableDb; member: MemberId }, path: string): void {
  const role = getMember(db, member)?.role;
  if (role === undefined || !isRestricted(role) || ALLOWED[role].has(path)) return;
  throw new AppError('not-allowed', `Cannot run "${path}": ${NAMES[role]} sees only the reports they took themselves`);
}
