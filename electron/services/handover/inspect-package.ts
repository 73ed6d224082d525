import type { z } from 'zod';
import { OfferedCase } from '../../../shared/handover/handover.ts';
import type { handoverProcedures } from '../../../shared/handover/procedures.ts';
import { displayName, PersonFields } from '../../../shared/people/person.ts';
import { OLDEST } from '../../database/handover/outline.ts';
import type { Row, Rows } from '../../database/handover/row.ts';
import { listIdentities } from '../../database/repositories/case-file.ts';
import { listClosedCases } from '../../database/repositories/conflicts.ts';
import { getIncident } from '../../database/repositories/incidents.ts';
import type { TaskContext } from '../context.ts';
import { type ArrivingPackage, PackageCollector } from './arriving-package.ts';
import { openAgePackage } from './read-package.ts';
import type { Unsealing } from './unseal.ts';

type Input = z.output<(typeof handoverProcedures)['inspect']['input']>;

/** Reads a package to its end and says what is in it, but of the cases no more than is asked before a conflict is declared. */
export async function inspectPackage(context: TaskContext, input: Input) {
  const collector = new PackageCollector(context);
  const { sha256 } = await openAgePackage(context.resolve(input.file), unsealingOf(context, input), {
    signal: context.signal,
    onBytes: (read, total) => context.progress({ stage: 'opening', done: megabytes(read), total: megabytes(total) }),
    onFile: async (file) => void (await collector.take(file)),
  });
  const { facts, rows } = collector.collected;
  const { packageId, from, organisation, madeAt, counts } = facts;
  return { packageId, from, organisation, madeAt, counts, sha256, cases: offeredCases(context, { rows }) };
}

export function unsealingOf({ db }: TaskContext, { passphrase }: Pick<Input, 'passphrase'>): Unsealing {
  if (passphrase !== null) return { passphrase };
  return { identities: listIdentities(db) };
}

/** Names of reported people alone (Python Software Foundation); none where the case is here and closed to who asks. */
function offeredCases({ db, member }: TaskContext, { rows }: Pick<ArrivingPackage, 'rows'>): OfferedCase[] {
  const closed = new Set(listClosedCases(db, member));
  const people = new Map((rows.get('people') ?? []).map(({ id, content }) => [id, content]));
  const named = new Map<unknown, string[]>();
  for (const { incident_id: incidentId, person_id: personId, role } of rows.get('participants') ?? []) {
    if (role !== 'reported') continue;
    const name = nameIn(people.get(personId ?? null));
    if (name !== '') named.set(incidentId, [...(named.get(incidentId) ?? []), name]);
  }
  return wholeCases(rows).map((row) => {
    const { id, codeName, status } = Offered.parse({ ...row, codeName: row['code_name'] });
    const reported = closed.has(id) ? [] : (named.get(id) ?? []);
    return { id, codeName, status, reported, alreadyHere: getIncident(db, id) !== undefined };
  });
}

const Offered = OfferedCase.pick({ id: true, codeName: true, status: true });

/** Of the others only bans and flags came. */
export function wholeCases(rows: Rows): Row[] {
  return (rows.get('incidents') ?? []).filter(({ changed }) => changed !== OLDEST);
}

/** Of a row that nobody has checked yet. */
function nameIn(content: unknown): string {
  try {
    const { name, handles, emails } = PersonFields.pick({ name: true, handles: true, emails: true })
      .strip()
      .parse(JSON.parse(String(content)));
    return displayName({ name, handles, emails });
  } catch {
    return '';
  }
}

export function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1e6);
}
