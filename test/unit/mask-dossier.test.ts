import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseRecord } from '../../electron/services/export/bulk/case-record.ts';
import { caseFacts, figuresOfCases, publicCase } from '../../electron/services/export/case-facts.ts';
import type { DossierData } from '../../electron/services/export/dossier-data.ts';
import { dossierDocument } from '../../electron/services/export/dossier-document.ts';
import { maskDossier } from '../../electron/services/export/mask-dossier.ts';
import { readPrintedWords } from '../../electron/services/export/printed-words.ts';
import { secretsOf } from '../../electron/services/leak-check/secrets-of.ts';
import { dossierData, FILE, REPORT } from '../fixtures/dossier-data.ts';
import { LETTER, SANCTION } from '../fixtures/dossier-decisions.ts';

const words = readPrintedWords();

/** Names that nobody else in the case has, and that are no words. */
const Name = fc
  .array(fc.constantFrom('va', 'zo', 'ky', 'bre', 'lúm', 'tis', 'pha', 'ñor'), { minLength: 2, maxLength: 4 })
  .map((parts) => `Zyx${parts.join('')}`);

/** As people write a name. */
const WRITTEN: readonly ((first: string, family: string) => string)[] = [
  (first, family) => `${first} ${family}`,
  (first, family) => `${family}, ${first}`.toUpperCase(),
  (first, family) => `${first.toLowerCase()}\n${family.toLowerCase()}`,
  (first, family) => `${first}_${family}.jpg`.normalize('NFD'),
  (_first, family) => `old ${family}’s`,
];

describe('whoever reported', () => {
  test('is named nowhere in a case as it leaves, on any level and however their name was written', () => {
    fc.assert(
      fc.property(Name, Name, fc.constantFrom('full' as const, 'committee' as const), (first, family, level) => {
        fc.pre(first !== family);
        const data = { ...caseWith(first, family), level, nameReporter: false };
        const secrets = secretsOf({ ...known(data), messages: [], team: [] }, null);
        const left = [
          dossierDocument(data, words, secrets),
          caseRecord(maskDossier(data, words, secrets), '[withheld]'),
          caseFacts(data, secrets, words),
          publicCase(data),
        ];
        const text = plain(JSON.stringify(left));
        expect(text).not.toContain(plain(family));
        expect(text).not.toContain(plain(first));
      }),
      { numRuns: 12 },
    );
  });

  test('has another id in each case that leaves, so that two of them do not tell who it is', () => {
    const data = { ...dossierData(), nameReporter: false };
    const id = data.incident.participants.find(({ role }) => role === 'reporter')?.person.id ?? '';
    const [one, other] = [0, 1].map(() => caseRecord(maskDossier(data, words, undefined), '[withheld]'));
    for (const record of [one, other]) expect(JSON.stringify(record)).not.toContain(id);
    const idIn = (record: typeof one) => record?.participants.find(({ role }) => role === 'reporter')?.person.id;
    expect(idIn(one)).not.toBe(idIn(other));
  });
});

test('a mark that makes a text longer than what may be typed does not keep a case in', () => {
  const base = dossierData();
  const where = 'Zy '.repeat(100).trim();
  const data = { ...caseWith('Zy', 'Zyxa', base), nameReporter: false };
  const facts = { ...data.incident.facts, where };
  const record = caseRecord(
    maskDossier({ ...data, incident: { ...data.incident, facts } }, words, undefined),
    '[withheld]',
  );
  expect(record.facts.where.length).toBeLessThanOrEqual(300);
});

test('numbers for anybody hide small ones, and those from which a small one could be worked out', () => {
  const one = publicCase(dossierData());
  const figures = figuresOfCases([
    ...Array.from({ length: 8 }, () => ({ ...one, status: 'closed' as const })),
    { ...one, status: 'new' },
  ]);
  expect(figures.total).toBe(9);
  expect(figures.statuses.filter(({ count }) => count === null).map(({ key }) => key)).toEqual(['new', 'closed']);
});

function caseWith(first: string, family: string, base: DossierData = dossierData()): DossierData {
  const participants = base.incident.participants.map((each) =>
    each.role === 'reporter' ? { ...each, person: { ...each.person, name: `${first} ${family}` } } : each,
  );
  const said = WRITTEN.map((write) => `Then ${write(first, family)} came in.`).join('\n');
  return {
    ...base,
    incident: { ...base.incident, participants },
    reports: [{ ...REPORT, fields: { ...REPORT.fields, account: said, policy: `2.1 ${said}` } }],
    sanctions: [{ ...SANCTION, conditions: said, name: `As ${first} ${family} asked` }],
    letters: [{ ...LETTER, fields: { ...LETTER.fields, body: said } }],
    evidence: [{ ...FILE, fileName: `${first}_${family}.jpg` }],
  };
}

function known({ incident, reports }: DossierData) {
  return { facts: incident.facts, parties: incident.participants, reports };
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
