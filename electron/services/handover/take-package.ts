import { basename } from 'node:path';
import type { z } from 'zod';
import { HandoverId, type KeptHandover, type TakenCounts } from '../../../shared/handover/handover.ts';
import type { handoverProcedures } from '../../../shared/handover/procedures.ts';
import { IncidentId } from '../../../shared/incidents/incident.ts';
import { PersonId } from '../../../shared/people/person.ts';
import { AppError } from '../../../shared/reply.ts';
import { deferForeignKeys } from '../../database/handover/defer-foreign-keys.ts';
import { type Merged, mergeRows } from '../../database/handover/merge-rows.ts';
import type { Row } from '../../database/handover/row.ts';
import { putAnswer } from '../../database/repositories/conflict-answers.ts';
import { insertClashes, insertHandover, type KeptClash, listHandovers } from '../../database/repositories/handovers.ts';
import { getIncident, isCodeNameTakenByOther, updateCodeName } from '../../database/repositories/incidents.ts';
import { getPerson } from '../../database/repositories/people.ts';
import type { MutationContext, TaskContext } from '../context.ts';
import { indexCaseAnew, indexPersonAnew } from '../index-anew.ts';
import { readPeopleAnew } from '../known-people.ts';
import { notePossibleMembers } from '../possible-parties.ts';
import { FileCollector } from './arriving-files.ts';
import { type ArrivingPackage, PackageCollector } from './arriving-package.ts';
import { clashOf } from './clash-words.ts';
import { readClashes, type ShownClashes } from './handovers.ts';
import { megabytes, unsealingOf } from './inspect-package.ts';
import { proofRead } from './proof-read.ts';
import { openAgePackage } from './read-package.ts';
import { planTaking, type TakingPlan } from './taking-plan.ts';

type Input = z.output<(typeof handoverProcedures)['take']['input']>;

interface Taken extends ShownClashes {
  readonly handoverId: HandoverId;
  readonly came: number;
  readonly same: number;
  readonly taken: TakenCounts;
}

/**
 * Puts what a package holds into this case file: all of it in one transaction, or nothing. Files come before, in pieces that
 * nobody sees; until the package was read to its end nothing else is touched.
 */
export async function takePackage(context: TaskContext, input: Input): Promise<Taken> {
  const answers = new Map(input.conflicts.map(({ incidentId, kind }) => [incidentId as string, kind]));
  const collector = new PackageCollector(context);
  const path = context.resolve(input.file);
  let files: FileCollector | undefined;
  try {
    const { sha256 } = await openAgePackage(path, unsealingOf(context, input), {
      signal: context.signal,
      onBytes: (read, total) => context.progress({ stage: 'taking', done: megabytes(read), total: megabytes(total) }),
      onFile: async (file) => {
        if (await collector.take(file)) return;
        files ??= collectFiles();
        await files.take(file);
      },
    });
    files ??= collectFiles();
    const arrived = files.arrived;
    const plan = planTaking(context, collector.collected, answers);
    return settle(context, { ...collector.collected, plan, arrived, sha256, fileName: basename(path) });
  } catch (error) {
    files?.takeBack();
    throw unfit(error) ?? error;
  }

  function collectFiles(): FileCollector {
    const { rows } = planTaking(context, collector.collected, answers);
    return new FileCollector(context, rows.get('evidence') ?? []);
  }
}

interface Arrived extends ArrivingPackage {
  readonly plan: TakingPlan;
  readonly arrived: readonly Row[];
  readonly sha256: string;
  readonly fileName: string;
}

function settle(context: TaskContext, arrived: Arrived): Taken {
  context.progress({ stage: 'merging', done: 0, total: 1 });
  if (context.signal.aborted) throw new AppError('cancelled', 'Cannot take over the package: it was cancelled');
  const { db } = context.caseFile;
  const result = context.mutate((change) => {
    deferForeignKeys(change.db);
    return merge(change, arrived);
  });
  readPeopleAnew(db);
  for (const latest of arrived.plan.latest.values()) context.caseFile.clock.observe(latest);
  return { ...result, ...readClashes(context, result) };
}

function merge(change: MutationContext, arrived: Arrived): Omit<Taken, keyof ShownClashes> {
  const { plan } = arrived;
  const touched = {
    cases: new Set<string>(),
    people: new Set<string>(),
    newCases: new Set<string>(),
    newPeople: new Set<string>(),
  };
  const evidence = new Map(arrived.arrived.map((row) => [row['id'], row]));
  const rows = new Map(plan.rows);
  rows.set(
    'evidence',
    (rows.get('evidence') ?? []).map((row) => evidence.get(row['id'] ?? null) ?? row),
  );
  const merged = mergeRows(change.db, rows, plan.there, (table, row, what) => {
    const incidentId = plan.caseOf(table, row);
    if (incidentId !== undefined) touched.cases.add(incidentId);
    if (table === 'people') touched.people.add(String(row['id']));
    if (what === 'came' && table === 'incidents') touched.newCases.add(String(row['id']));
    if (what === 'came' && table === 'people') touched.newPeople.add(String(row['id']));
  });
  for (const { incidentId, answer } of plan.answers)
    if (touched.newCases.has(incidentId))
      putAnswer(change.db, { incidentId, memberId: change.member, answer, answeredAt: change.now() }, change.stamp());
  const renamed = numberCodeNames(change, touched.newCases);
  makeFindable(change, touched);
  const clashes = [
    ...plan.clashes,
    ...renamed,
    ...merged.clashes.map((clash) => clashOf(clash, subjectOf(plan, clash))),
  ];
  return enter(change, { ...arrived, merged, clashes, newPeople: touched.newPeople });
}

/** The case; else the person, so that it goes with whichever is erased. */
function subjectOf({ caseOf }: TakingPlan, { table, came }: Merged['clashes'][number]): string | null {
  const subject = caseOf(table, came) ?? (table === 'people' ? came['id'] : (came['person_id'] ?? came['kept_id']));
  return typeof subject === 'string' ? subject : null;
}

/** Two cases with one code name would be taken for one. */
function numberCodeNames({ db, stamp }: MutationContext, cases: ReadonlySet<string>): KeptClash[] {
  return [...cases].sort().flatMap((id): KeptClash[] => {
    const incidentId = IncidentId.parse(id);
    const was = getIncident(db, incidentId)?.codeName ?? '';
    if (!isCodeNameTakenByOther(db, incidentId, was)) return [];
    let number = 2;
    while (isCodeNameTakenByOther(db, incidentId, `${was} ${number}`)) number += 1;
    updateCodeName(db, incidentId, `${was} ${number}`, stamp());
    const fields = [{ field: 'code_name', here: `${was} ${number}`, came: was }];
    return [{ subjectId: id, table: 'incidents', kind: 'code-name', counts: 'both', fields }];
  });
}

/** Reading all of it again also shows that every screen can: a row that does not fit is refused with all the others. */
function makeFindable(change: MutationContext, { cases, people }: Touched): void {
  const incidentIds = [...cases].map((id) => IncidentId.parse(id));
  if (incidentIds.some((id) => getIncident(change.db, id) === undefined)) throw unfitting();
  for (const id of incidentIds) indexCaseAnew(change, id);
  const personIds = [...people].map((id) => PersonId.parse(id));
  for (const id of personIds) {
    indexPersonAnew(change, id);
    const person = getPerson(change.db, id);
    if (person !== undefined) notePossibleMembers(change, person);
  }
  proofRead(change, incidentIds, personIds);
}

interface Touched {
  readonly cases: ReadonlySet<string>;
  readonly people: ReadonlySet<string>;
}

interface Entered extends Arrived {
  readonly merged: Merged;
  readonly clashes: readonly KeptClash[];
  readonly newPeople: ReadonlySet<string>;
}

/** The same package again, with nothing new in it, is entered in the log alone. */
function enter(
  { db, member, now, newId, stamp, audit }: MutationContext,
  entered: Entered,
): Omit<Taken, keyof ShownClashes> {
  const { facts, plan, merged, clashes, newPeople, sha256, fileName } = entered;
  const { came, same, updated, kept } = merged;
  const taken = { came, same, updated, kept, leftOut: plan.leftOut };
  const earlier = listHandovers(db).find((each) => each.direction === 'in' && each.packageId === facts.packageId);
  if (earlier !== undefined && came + updated + clashes.length === 0) {
    audit('handover.taken-again', earlier.id);
    return { handoverId: earlier.id, came, same, taken };
  }
  const handoverId = HandoverId.parse(newId());
  const { packageId, from, organisation, madeAt, counts, receiptKey } = facts;
  const entry: KeptHandover = {
    ...{ id: handoverId, direction: 'in', at: now(), memberId: member, packageId, from, organisation, madeAt, counts },
    ...{ receiptKey, fileName, sha256, taken, caseIds: facts.cases.map(({ id }) => id) },
    personIds: PersonId.array().parse([...newPeople]),
  };
  insertHandover(db, entry, stamp());
  insertClashes(db, handoverId, clashes);
  audit('handover.taken', handoverId);
  return { handoverId, came, same, taken };
}

/** What the tables, or what is read from them, do not take is a fault of the package. */
function unfit(error: unknown): AppError | undefined {
  const isOfTables = error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT');
  const isOfContent = error instanceof Error && ['ZodError', '$ZodError', 'SyntaxError'].includes(error.name);
  return isOfTables || isOfContent ? unfitting() : undefined;
}

function unfitting(): AppError {
  return new AppError('handover-damaged', 'Cannot take over the package: what it holds does not fit together');
}
