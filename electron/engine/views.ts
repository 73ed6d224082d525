import type { ProcedureKind } from '../../shared/procedure.ts';
import type { Instant } from '../../shared/time.ts';
import { listClosedCases } from '../database/repositories/conflicts.ts';
import { getCaseOfPart } from '../database/repositories/incidents.ts';
import { storageFailure } from '../database/storage-failure.ts';
import type { CaseFile } from '../vault/case-file.ts';
import { runTransaction } from './transaction.ts';

/** Called with every question that was answered. */
export type NoteView = (caseFile: CaseFile, call: AnsweredCall) => void;

interface AnsweredCall {
  readonly path: string;
  readonly kind: ProcedureKind;
  readonly input: unknown;
}

/** Somebody who has a case before them asks about it many times; after so long it is looked at once more. */
const AGAIN_AFTER_MS = 3_600_000;
/** Where an input of a question says which case, or which part of one. */
const NAMES = ['incidentId', 'reportId', 'evidenceId', 'meetingId', 'id'] as const;
/** The log itself; and the question whether one is in conflict, which comes before the case is shown. */
const SHOWS_NO_CASE = /^(audit\.|conflicts\.ask$)/;

/**
 * Sets down who looked into which case: once for each member, case and hour, beginning anew at every unlock. It is done here
 * and not by the questions, which never write; and by what they name, so that no question that comes later is forgotten.
 */
export function createViewNotes(now: () => Instant): NoteView {
  let of: CaseFile | undefined;
  const seen = new Map<string, number>();
  return (caseFile, { path, kind, input }) => {
    if ((kind !== 'query' && kind !== 'task') || SHOWS_NO_CASE.test(path)) return;
    if (of !== caseFile) seen.clear();
    of = caseFile;
    for (const id of idsIn(input)) if (!wasSeen(`${caseFile.member} ${id}`)) note(caseFile, id);
  };

  function note(caseFile: CaseFile, id: string): void {
    const { db, member } = caseFile;
    const incident = getCaseOfPart(db, id);
    const isTold = incident !== undefined && !listClosedCases(db, member).includes(incident.id);
    seen.set(`${member} ${id}`, Date.parse(now()));
    if (!isTold || (incident.id !== id && wasSeen(`${member} ${incident.id}`))) return;
    seen.set(`${member} ${incident.id}`, Date.parse(now()));
    setDown(caseFile, incident.id);
  }

  /** A disk that is full or cannot be written to keeps nobody from reading. It is tried again at the next question. */
  function setDown(caseFile: CaseFile, id: string): void {
    try {
      runTransaction(caseFile, now, ({ audit }) => audit('incident.viewed', id));
    } catch (error) {
      if (storageFailure(error, 'log') === undefined) throw error;
      seen.clear();
    }
  }

  function wasSeen(what: string): boolean {
    const at = seen.get(what);
    return at !== undefined && Math.abs(Date.parse(now()) - at) < AGAIN_AFTER_MS;
  }
}

function idsIn(input: unknown): string[] {
  if (typeof input !== 'object' || input === null) return [];
  const named: Readonly<Record<string, unknown>> = { ...input };
  const ids = NAMES.map((name) => named[name]).filter((id) => typeof id === 'string');
  return [...ids, ...idsIn(named['home'])];
}
