import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PersonInput } from '../../shared/people/person.ts';
import { checkWithQpdf, readPdf } from '../fixtures/read-pdf.ts';
import { report } from '../fixtures/reports.ts';
import { openTestCaseFile, type TestCaseFile } from './harness.ts';

vi.setConfig({ testTimeout: 60_000 }); // typesetting and encrypting take seconds on a busy machine

const PDF_PASSPHRASE = 'amber heron walks past the harbour';

let file: TestCaseFile;
beforeEach(async () => {
  file = await openTestCaseFile({ now: () => '2027-03-04T13:00:00.000Z' });
});
afterEach(async () => {
  expect(file.bugs).toEqual([]);
  await file.close();
});

describe('a ban list on paper', () => {
  test('names who is kept out on a day, from where and until when, and no reason and no case', async () => {
    const codeName = await ban(
      { name: 'Zoë de Haan', otherNames: ['FORMERNAME'], emails: ['MAILMARK@example.org'] },
      { endsOn: '2027-12-31' },
    );
    await ban({ description: 'Tall, grey jacket' }, { endsOn: null, isTold: false });
    await ban({ name: 'Ended Already' }, { endsOn: '2027-03-06' });
    await flag('Lena Gefahr');
    const { text } = await exportOn('2027-03-20');
    expect(text).toMatch(/Flags: not banned .*Lena Gefahr Online spaces until: No end Greet her, call the lead/);
    expect(text).toContain('Zoë de Haan All events: CHATMARK 5 March 2027 31 December 2027');
    expect(text).toContain('Name not known: Tall, grey jacket All events: CHATMARK not told yet 5 March 2027 No end');
    expect(text).toContain('People: 2');
    for (const kept of ['Ended Already', 'CONDITIONMARK', 'ACCOUNTMARK', 'FORMERNAME', 'MAILMARK', codeName])
      expect(text).not.toContain(kept);
  });

  test('says so when nobody is kept out', async () => {
    const { text } = await exportOn('2027-03-20');
    expect(text).toContain('Nobody is kept out on this day.');
  });

  test('has its day as heading, a table with a head, the log’s latest entry, and an entry in the log', async () => {
    await ban({ name: 'Zoë de Haan' }, { endsOn: null });
    const { text, roles, outsideTree, outline, done } = await exportOn('2027-03-20');
    const [latest] = (await file.api.audit.list({})).entries;
    expect(outline).toEqual(['Ban list 20 March 2027']);
    expect(outsideTree).toEqual([]);
    expect([...roles]).toEqual(expect.arrayContaining(['Table', 'THead', 'TH', 'TD']));
    expect(text).toContain(done.chainHead);
    expect(latest).toMatchObject({ action: 'export.ban-list', subject: '2027-03-20' });
  });

  test('holds no name in its bytes', async () => {
    await ban({ name: 'Zoemark Dehaanmark' }, { endsOn: null });
    await exportOn('2027-03-20');
    const bytes = readFileSync(join(file.around, 'bans.pdf'));
    for (const marker of ['Zoemark', 'Dehaanmark', 'Ban list', 'Garden Club'])
      expect(bytes.includes(marker)).toBe(false);
    const said = checkWithQpdf(join(file.around, 'bans.pdf'), PDF_PASSPHRASE);
    if (said !== undefined) expect(said).toMatch(/AESv3[\s\S]*No syntax or stream encoding errors/);
  });

  test('keeps very long and right-to-left names on the page', async () => {
    await ban({ name: `Ana ${'Pneumono'.repeat(30)} ${'von und zu '.repeat(4)}` }, { endsOn: null });
    await ban({ name: 'دينا الحسيني' }, { endsOn: null });
    const { pages, text } = await exportOn('2027-03-20');
    expect(pages).toBe(1);
    expect(text.replaceAll(' ', '')).toContain('Pneumono'.repeat(30));
    // letter by letter, so that a reader's search finds it; in which order a line is told is each reader's own matter
    for (const name of ['دينا', 'الحسيني']) expect(text).toContain(name);
  });
});

async function flag(name: string): Promise<void> {
  const { id: personId } = await file.api.people.create({ name });
  const term = { scope: 'online-spaces', startsOn: '2027-03-05', endsOn: null, reviewOn: null } as const;
  await file.api.flags.make({
    personId,
    incidentId: null,
    owner: file.me,
    ...term,
    advice: 'Greet her, call the lead',
  });
}

async function exportOn(on: string) {
  const protection = { kind: 'passphrase', passphrase: PDF_PASSPHRASE } as const;
  const done = await file.api.exports.banList({ on, destination: file.place('bans.pdf'), protection });
  return { ...(await readPdf(join(file.around, 'bans.pdf'), PDF_PASSPHRASE)), done };
}

/** A case of its own for each ban; answers with its code name. */
async function ban(
  person: Partial<PersonInput>,
  { endsOn, isTold = true }: { endsOn: string | null; isTold?: boolean },
): Promise<string> {
  const { incident } = await file.api.reports.file(report({ account: 'ACCOUNTMARK', reported: [{ told: person }] }));
  const [participant] = (await file.api.incidents.get({ id: incident.id })).participants;
  if (participant === undefined) throw new Error('The case has no reported person');
  const term = { startsOn: '2027-03-05', endsOn, conditions: 'CONDITIONMARK', owner: file.me };
  const where = { scope: 'all-events', scopeNote: 'CHATMARK' } as const;
  const { id } = await file.api.sanctions.impose({
    incidentId: incident.id,
    personId: participant.person.id,
    kind: 'ban',
    ...where,
    ...term,
  });
  if (isTold) await file.api.sanctions.record({ id, kind: 'told', on: '2027-03-04' });
  return incident.codeName;
}
