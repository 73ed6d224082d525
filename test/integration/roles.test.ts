import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ALLOWED } from '../../electron/services/role-policy.ts';
import { contract } from '../../shared/contract.ts';
import type { IncidentId } from '../../shared/incidents/incident.ts';
import { type MemberId, RESTRICTED_ROLES } from '../../shared/members/member.ts';
import type { Procedure } from '../../shared/procedure.ts';
import type { ReportId } from '../../shared/reports/report.ts';
import { runCommandHere } from '../fixtures/command.ts';
import { readPdf } from '../fixtures/read-pdf.ts';
import { report, told } from '../fixtures/reports.ts';
import { ANY_ID, attach, type Case, DAY, reportOfSecrets, SECRET, WHEN, writeInto } from '../fixtures/secret-case.ts';
import { openTestCaseFile, PASSPHRASE, type TestCaseFile } from './harness.ts';

const IDAS = 'the passphrase that ida chose';

const procedures = Object.entries(contract).flatMap(([room, names]) =>
  Object.entries(names as Record<string, Procedure>)
    .filter(([, { kind }]) => kind !== 'session')
    .map(([name]) => `${room}.${name}`),
);

let file: TestCaseFile;
let ida: MemberId;
let others: Case;
let own: Case;
/** Taken by Ida; the lead wrote down since what the reporter put right. */
let corrected: ReportId;

/** The lead's case, and one that Ida's report made and the lead then wrote into. */
beforeAll(async () => {
  file = await openTestCaseFile({ now: () => '2027-03-04T13:00:00.000Z' });
  const { api } = file;
  ida = (await api.members.add({ name: 'Ida', role: 'ally', passphrase: IDAS })).id;
  others = await writeInto(file, (await api.reports.file(reportOfSecrets())).report);
  await file.unlockAs(IDAS);
  const filed = await api.reports.file(report({ account: 'As Ida heard it', reported: [told('Rita')] }));
  corrected = (await api.reports.file(report({ account: 'Before it was corrected' }))).report.id;
  await file.unlockAs(PASSPHRASE);
  own = await writeInto(file, filed.report);
  await api.reports.readBack({ id: corrected, outcome: 'corrected', corrections: { account: SECRET } });
});
afterAll(async () => {
  expect(file.bugs).toEqual([]);
  await file.close();
});

describe.each(RESTRICTED_ROLES)('a member who is %s', (role) => {
  beforeAll(() => become(role));

  it.each(procedures)('may or may not call %s, as its list says', async (path) => {
    const reply = await file.engine.answer(path, 'no input at all');
    if (ALLOWED[role].has(path)) expect(reply).toMatchObject({ ok: false, code: 'invalid-input' });
    else {
      expect(reply).toMatchObject({ ok: false, code: 'not-allowed' });
      expect(reply).toHaveProperty('message', expect.stringContaining('sees only the reports they took themselves'));
    }
  });

  it('has nothing in its list that is no procedure', () => {
    expect([...ALLOWED[role]].filter((path) => !procedures.includes(path))).toEqual([]);
  });

  it('reads nothing of what others wrote, whatever they may call', async () => {
    const inputs = inputsFor();
    expect(Object.keys(inputs).sort()).toEqual([...ALLOWED[role]].sort());
    for (const [path, each] of Object.entries(inputs)) {
      for (const input of each) {
        const reply = await file.engine.answer(path, input);
        expect({ path, reply }).not.toMatchObject({ reply: { code: 'invalid-input' } });
        expect(`${path} ${JSON.stringify(reply)}`.toLowerCase()).not.toContain(SECRET);
      }
    }
  });
});

describe('an ally', () => {
  beforeAll(() => become('ally'));

  it('sees the reports they took, as they wrote them, with the case’s code name', async () => {
    const { codeName, status } = await incidentOf(own.id);
    const mine = await file.api.reports.mine({});
    const first = mine.find(({ report: { fields } }) => fields.account === 'As Ida heard it');
    expect(first).toMatchObject({ codeName, status, report: { takenBy: ida } });
  });

  it('sees a report as they wrote it also after another member has read it back, and leaves that as it is', async () => {
    const [seen] = (await file.api.reports.mine({})).filter((each) => each.report.id === corrected);
    expect(seen).toMatchObject({ mayReadBack: false, report: { fields: { account: 'Before it was corrected' } } });
    const again = file.api.reports.readBack({ id: corrected, outcome: 'signed-off' });
    await expect(again).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('prints the sheet of their own report to be signed, and of no other', async () => {
    const sheet = (reportId: ReportId) =>
      file.api.exports.readBackSheet({ reportId, destination: file.place('sheet.pdf'), protection: { kind: 'none' } });
    expect(await sheet(own.report)).toMatchObject({ fileName: 'sheet.pdf' });
    expect((await readPdf(join(file.around, 'sheet.pdf'))).text).toContain('As Ida heard it');
    for (const id of [others.report, corrected]) await expect(sheet(id)).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('attaches a file to a case they reported into, reads it again, and sees it alone', async () => {
    const { id } = await attach(file, { incidentId: own.id }, 'mine');
    const [listed, ...more] = await file.api.evidence.list({ incidentId: own.id });
    expect({ id: listed?.id, more }).toEqual({ id, more: [] });
    expect(Buffer.from((await file.api.evidence.read({ id, index: 0 })).bytes, 'base64').toString()).toBe('mine');
  });

  it('does not learn that a file is there already which somebody else attached', async () => {
    const arrived = await attach(file, { incidentId: own.id }, SECRET);
    expect(arrived).toMatchObject({ alreadyThere: false, receivedBy: ida });
  });

  it('attaches nothing to a case of others, files no report into it, and links nobody who is known', async () => {
    const { api } = file;
    const into = { home: { incidentId: others.id }, fileName: 'a', mediaType: '', size: 0 };
    for (const attempt of [
      api.evidence.begin(into),
      api.evidence.list({ incidentId: others.id }),
      api.reports.file({ ...report(), incidentId: others.id }),
      api.reports.file(report({ reported: [{ known: others.person }] })),
    ]) {
      await expect(attempt).rejects.toMatchObject({ code: 'not-allowed' });
    }
  });

  it('opens no draft that began as a copy of a case, from the time before', async () => {
    const key = `facts:${others.id}` as never; // made of the rule
    await expect(file.api.drafts.get({ key })).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(file.api.drafts.list({ prefix: '' })).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('is held to it on the command line too', async () => {
    await file.lock();
    mkdirSync(join(file.around, 'tmp'), { recursive: true });
    const words = ['call', file.folder, 'incidents.list'];
    const { exitCode, stdout } = await runCommandHere(file.around, words, { passphrase: IDAS });
    expect({ exitCode, reply: JSON.parse(stdout) }).toMatchObject({ exitCode: 1, reply: { code: 'not-allowed' } });
  });
});

describe('the team around a restricted member', () => {
  beforeAll(() => file.unlockAs(PASSPHRASE));

  it('has the first tasks of their reports, and gives them none', async () => {
    await become('report-taker');
    const { incident } = await file.api.reports.file(report({ situation: 'danger' }));
    await file.unlockAs(PASSPHRASE);
    const tasks = await file.api.tasks.list({ incidentId: incident.id });
    expect(new Set(tasks.map(({ owner }) => owner))).toEqual(new Set([file.me]));
    const given = file.api.tasks.add({ incidentId: incident.id, title: 'Call', owner: ida, due: DAY });
    await expect(given).rejects.toMatchObject({ code: 'out-of-case' });
  });

  it('does not count them among those who can open or decide a case', async () => {
    for (const kind of ['hard', 'soft'] as const) {
      const last = file.api.conflicts.declare({ incidentId: others.id, memberId: file.me, kind });
      await expect(last).rejects.toMatchObject({ code: 'not-allowed' });
    }
    const meeting = await file.api.meetings.plan({ incidentId: others.id, startsAt: WHEN, place: SECRET });
    expect(meeting.attendance.map(({ memberId }) => memberId)).toEqual([file.me]);
  });

  it('keeps somebody who can open each case: the only one who could is narrowed to no such role', async () => {
    const { api } = file;
    const { id: olu } = await api.members.add({ name: 'Olu', role: 'responder', passphrase: `${IDAS}, or Olu` });
    await api.conflicts.declare({ incidentId: others.id, memberId: file.me, kind: 'hard' });
    const narrowed = api.members.update({ id: olu, name: 'Olu', role: 'ally', personId: null });
    await expect(narrowed).rejects.toMatchObject({ code: 'not-allowed' });
    await file.unlockAs(`${IDAS}, or Olu`);
    await api.conflicts.withdraw({ incidentId: others.id, memberId: file.me });
    await file.unlockAs(PASSPHRASE);
    await api.members.update({ id: olu, name: 'Olu', role: 'ally', personId: null });
  });

  it('closes to them what they took, when they are in conflict with it', async () => {
    await file.api.conflicts.declare({ incidentId: own.id, memberId: ida, kind: 'hard' });
    await become('ally');
    expect((await file.api.reports.mine({})).map(({ report: { incidentId } }) => incidentId)).not.toContain(own.id);
    await expect(file.api.evidence.list({ incidentId: own.id })).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('narrows and widens a role with the next call', async () => {
    await file.unlockAs(PASSPHRASE);
    await file.api.conflicts.withdraw({ incidentId: own.id, memberId: ida });
    await file.api.members.update({ id: ida, name: 'Ida', role: 'lead', personId: null });
    await file.api.members.update({ id: file.me, name: 'Mona', role: 'ally', personId: null });
    await expect(file.api.incidents.list({})).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(file.api.members.list({})).rejects.toMatchObject({ code: 'not-allowed' });
    await file.unlockAs(IDAS);
    expect((await file.api.incidents.get({ id: others.id })).participants).not.toEqual([]);
    await file.api.members.update({ id: file.me, name: 'Mona', role: 'lead', personId: null });
  });
});

/** Ida, in this role from now on. */
async function become(role: (typeof RESTRICTED_ROLES)[number]): Promise<void> {
  await file.unlockAs(PASSPHRASE);
  await file.api.members.update({ id: ida, name: 'Ida', role, personId: null });
  await file.unlockAs(IDAS);
}

async function incidentOf(id: IncidentId) {
  await file.unlockAs(PASSPHRASE);
  const incident = await file.api.incidents.get({ id });
  await file.unlockAs(IDAS);
  return incident;
}

/** Everything the lists name, with the ids of what others wrote. */
function inputsFor(): Record<string, readonly object[]> {
  const key = `intake:${ANY_ID}`;
  const files = [own.evidence, others.evidence];
  const homes = [{ incidentId: own.id }, { incidentId: others.id }, { draft: key }];
  const reports = [own.report, others.report, corrected];
  const destination = file.place('printed.pdf');
  const notes = [own.quickNote, others.quickNote];
  const keys = [key, 'quick-note', `facts:${others.id}`];
  return {
    'promises.rules': [{}],
    'settings.get': [{}],
    'members.changePassphrase': [{ current: 'not it', next: IDAS }],
    'reports.file': [
      report({ reported: [{ known: others.person }] }),
      ...homes.slice(0, 2).map((home) => ({ ...report(), ...home })),
    ],
    'reports.mine': [{}],
    'reports.openCases': [{ people: [others.person] }, { codeName: 'e' }],
    'reports.readBack': reports.map((id) => ({ id, outcome: 'declined' })),
    'audit.damage': [{}],
    'conflicts.team': [{}],
    'evidence.list': homes,
    'evidence.begin': homes.map((home) => ({ home, fileName: 'a', mediaType: '', size: 0 })),
    'evidence.append': files.map((id) => ({ id, index: 0, bytes: '' })),
    'evidence.finish': files.map((id) => ({ id })),
    'evidence.discard': files.map((id) => ({ id })),
    'evidence.read': files.map((id) => ({ id, index: 0 })),
    'evidence.metadata': files.map((id) => ({ id })),
    'evidence.readMail': files.map((id) => ({ id })),
    'evidence.setSensitive': files.map((id) => ({ id, sensitive: false })),
    'quickNotes.keep': [{ text: 'My own', writtenAt: WHEN }],
    'quickNotes.list': [{}],
    'quickNotes.beginReport': notes.map((id) => ({ id, draft: { key, content: '{}' } })),
    'quickNotes.discard': notes.map((id) => ({ id })),
    'emergency.list': [{}],
    'exports.emergencyCard': [{ id: ANY_ID, destination }],
    'exports.readBackSheet': [others.report, corrected].map((reportId) => ({
      ...{ reportId, destination, protection: { kind: 'none' } },
    })),
    'exports.blankForm': [{ destination }],
    'drafts.save': keys.map((each) => ({ key: each, content: '' })),
    'drafts.get': keys.map((each) => ({ key: each })),
    'drafts.list': [{ prefix: '' }, { prefix: 'intake' }, { prefix: 'facts' }],
    'drafts.discard': keys.map((each) => ({ key: each })),
  };
}
