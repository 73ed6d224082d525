import type { contract } from '../../../shared/contract.ts';
import { AppError } from '../../../shared/reply.ts';
import type { CaseFile } from '../../vault/case-file.ts';

type Contract = typeof contract;
type Path = { [Room in keyof Contract]: `${Room}.${keyof Contract[Room] & string}` }[keyof Contract];

/** All that is answered at the door. To lock is not asked of the engine: it is ended. */
const ANSWERED: ReadonlySet<string> = new Set<Path>(['session.state', 'door.check', 'door.leave']);

/** Asked at every call of any kind, before anything else. Throws `at-the-door`. */
export function assertMayAtDoor(caseFile: CaseFile | undefined, path: string): void {
  if (caseFile?.atDoor === undefined || ANSWERED.has(path)) return;
  throw new AppError('at-the-door', `Cannot run "${path}": the case file is at the door`);
}
