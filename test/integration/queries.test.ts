import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createSession, type Session } from '../../electron/engine/session.ts';
import { handlers } from '../../electron/ipc/handlers.ts';
import { type AnswerCall, createRouter } from '../../electron/ipc/router.ts';
import { fillPractice } from '../../electron/services/practice/fill-practice.ts';
import { createClient } from '../../shared/client.ts';
import { contract } from '../../shared/contract.ts';
import type { IncidentId } from '../../shared/incidents/incident.ts';
import type { Client, Procedure } from '../../shared/procedure.ts';
import { TEST_WORK_FACTOR } from './harness.ts';

const queries = Object.entries(contract).flatMap(([room, procedures]) =>
  Object.entries(procedures as Record<string, Procedure>)
    .filter(([, { kind }]) => kind === 'query')
    .map(([name]) => `${room}.${name}`),
);

let folder: string;
let session: Session;
let answer: AnswerCall;
let inputs: Record<string, unknown>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'quiet-room-queries-'));
  const now = () => new Date().toISOString();
  const places = { settingsFile: join(folder, 'settings.json'), practiceFolder: folder };
  session = createSession({ ...places, now, scryptWorkFactor: TEST_WORK_FACTOR, fillPractice });
  const resolveGrant = () => join(folder, 'package');
  answer = createRouter(contract, handlers, { session, now, resolveGrant, reportBug: () => undefined });
  await session.createPractice();
  inputs = await inputsFor(answer);
});
afterAll(() => {
  session.close();
  rmSync(folder, { recursive: true, force: true });
});

it.each(queries)('%s answers and writes nothing', async (path) => {
  const before = changes();
  expect(await answer(path, inputs[path] ?? {})).toMatchObject({ ok: true });
  expect(changes()).toBe(before);
});

/** Rows that this connection has changed since it was opened. */
function changes(): unknown {
  return session.caseFile?.db.prepare('SELECT total_changes()').pluck().get();
}

/** One of each kind, from what the practice file holds. A query that is not named here takes an empty input. */
async function inputsFor(call: AnswerCall): Promise<Record<string, unknown>> {
  const api = createClient(contract, call);
  const [incident] = (await api.incidents.list({})).incidents;
  const [meeting] = await api.meetings.list({});
  const [person] = await api.people.list({});
  const [event] = await api.events.list({});
  const matchId = await confirm(api);
  const day = '2027-03-04';
  const ofCase = { incidentId: incident?.id };
  const [me] = await api.members.list({});
  const who = { way: 'package' as const, successor: 'Kim', successorId: null };
  const ceremony = me && (await api.ceremony.begin({ memberId: me.id, ...who })).id;
  const { handoverId } = await api.handover.make({
    ...{
      destination: 'package',
      cases: 'all',
      seal: { kind: 'passphrase', passphrase: 'twelve letters' },
      papers: false,
    },
  });
  const asked = { asker: 'Ann', personId: person?.id ?? null, wants: 'both' as const, receivedOn: day };
  const request = { id: (await api.requests.open(asked)).id };
  return {
    'today.get': { today: day },
    'reports.list': ofCase,
    'reports.openCases': { people: [person?.id], codeName: 'a' },
    'allegations.list': ofCase,
    'conflicts.ask': ofCase,
    'conflicts.ofCase': ofCase,
    'incidents.list': { text: 'the' },
    'incidents.get': { id: incident?.id },
    'people.list': { text: 'an' },
    'people.suggest': { person: { name: 'an' } },
    'people.get': { id: person?.id },
    'notes.timeline': ofCase,
    'meetings.get': { id: meeting?.id },
    'urgentDecisions.list': ofCase,
    'pastCases.list': ofCase,
    'assessments.get': ofCase,
    'assessments.precedents': ofCase,
    'sanctions.list': ofCase,
    'sanctions.noContacts': { personId: person?.id },
    'retention.soon': { today: day },
    'retention.overview': { today: day },
    'retention.ofCase': { ...ofCase, today: day },
    'bans.list': { on: day, text: 'an' },
    'bans.coming': { today: day },
    'bans.statistics': { today: day },
    'flags.list': { on: day, text: 'an' },
    'flags.ofPerson': { personId: person?.id, today: day },
    'flags.ofCase': { ...ofCase, today: day },
    'events.get': { id: event?.id },
    'presence.bans': { personId: person?.id, on: day },
    'disclosures.offer': { personId: person?.id },
    'disclosures.check': { personId: person?.id, facts: ['name'], reason: 'They asked', words: '' },
    'disclosures.list': { personId: person?.id },
    'disclosures.due': { today: day },
    'refusals.offer': { matchId },
    'refusals.checkNote': { matchId, text: 'Row 3' },
    'otherLists.people': { id: (await api.otherLists.list({}))[0]?.id },
    'door.lists': { eventId: event?.id },
    'screening.get': { eventId: event?.id },
    'screening.matches': { eventId: event?.id, shelf: 'same' },
    'screening.today': { today: day },
    'screening.check': { text: 'an', on: day },
    'spaces.ofCase': ofCase,
    'spaces.keptOut': { eventId: event?.id },
    'appeals.list': ofCase,
    'appeals.handlers': ofCase,
    'leakCheck.run': { ...ofCase, to: null, text: 'A letter' },
    'leakCheck.recipient': { ...ofCase, words: 'reporter' },
    'letters.list': ofCase,
    'letters.get': { id: await write(api, ofCase) },
    'care.warnings': ofCase,
    'promises.owed': { today: day },
    'promises.ofCase': ofCase,
    'evidence.list': ofCase,
    'evidence.read': { id: await attach(api, ofCase), index: 0 },
    'drafts.get': { key: 'intake' },
    'drafts.list': { prefix: 'intake' },
    'search.find': { text: 'an' },
    'ceremony.handedOver': { id: ceremony, today: day },
    'ceremony.toDeclare': { id: ceremony },
    'handover.clashes': { handoverId },
    'handover.probablySame': { handoverId },
    'exports.preview': ofCase,
    'requests.get': request,
    'requests.draft': request,
    'requests.mask': { ...request, words: 'She was seen' },
    'erasures.preview': { incidentIds: [await free(api)] },
    'erasures.previewPerson': { personId: person?.id },
  };
}

async function write(api: Client<typeof contract>, { incidentId }: { incidentId: IncidentId | undefined }) {
  if (incidentId === undefined) throw new Error('The practice file has no case');
  return (await api.letters.write({ incidentId, kind: 'general-statement', to: null })).id;
}

/** One of those who signed up for an event to come is somebody listed. */
async function confirm(api: Client<typeof contract>) {
  for (const { id: eventId } of await api.events.list({})) {
    const [match] = (await api.screening.matches({ eventId, shelf: 'open' })).matches;
    if (match !== undefined) return (await api.screening.decide({ id: match.id, decision: 'same' })).id;
  }
  throw new Error('The practice file has nobody to look at');
}

/** A case against whose erasing nothing stands. */
async function free(api: Client<typeof contract>) {
  for (const { id } of (await api.incidents.list({ status: 'done' })).incidents) {
    const { stands } = await api.retention.ofCase({ incidentId: id, today: '2027-03-04' });
    if (stands.length === 0) return id;
  }
  throw new Error('Something stands against erasing every case of the practice file');
}

async function attach(api: Client<typeof contract>, home: { incidentId: IncidentId | undefined }) {
  if (home.incidentId === undefined) throw new Error('The practice file has no case');
  const { id } = await api.evidence.begin({
    ...{ home: { incidentId: home.incidentId }, fileName: 'a.txt', mediaType: 'text/plain', size: 1 },
  });
  await api.evidence.append({ id, index: 0, bytes: Buffer.from('a').toString('base64') });
  return (await api.evidence.finish({ id })).id;
}
