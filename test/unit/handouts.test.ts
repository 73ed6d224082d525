import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { blankFormDocument } from '../../electron/services/export/blank-form-document.ts';
import { emergencyCardDocument } from '../../electron/services/export/emergency-card-document.ts';
import { makePdf } from '../../electron/services/export/make-pdf.ts';
import { readPrintedWords } from '../../electron/services/export/printed-words.ts';
import { readBackDocument } from '../../electron/services/export/read-back-document.ts';
import { Answer } from '../../shared/answer.ts';
import { cardOn, EmergencyCardContent, HOTLINES_MAX } from '../../shared/emergency/card.ts';
import { Language } from '../../shared/language.ts';
import { ReportFields } from '../../shared/reports/report.ts';
import { dossierData, REPORT } from '../fixtures/dossier-data.ts';

const read = (language: Language, room: string): Record<string, string> =>
  JSON.parse(readFileSync(`resources/messages/${language}/${room}.json`, 'utf8'));

describe('which card is opened', () => {
  const card = (startsOn: string | null, endsOn: string | null) => ({ startsOn, endsOn });
  const lake = card('2027-03-04', '2027-03-06');
  test.each([
    ['the only one, whenever it is', [lake], '2028-01-01', lake],
    ['that of the event of today', [lake, card('2027-05-01', null)], '2027-03-06', lake],
    ['that of an event of one day', [lake, card(null, '2027-05-01')], '2027-05-01', card(null, '2027-05-01')],
    ['none when none is today', [lake, card(null, null)], '2027-03-07', undefined],
    ['none when two are', [lake, { ...lake }], '2027-03-05', undefined],
    ['none where there is none', [], '2027-03-05', undefined],
  ])('%s', (_what, cards, today, opened) => {
    expect(cardOn(cards, today)).toEqual(opened);
  });
});

describe('papers for reporters', () => {
  test.each(Language.options)('have all their words in "%s", and no others', (language) => {
    const own = { ...read(language, 'handouts-print'), ...read(language, 'emergency'), ...read(language, 'sealed') };
    const printed = readPrintedWords(language);
    const used = new Set<string>();
    const words = (id: string, values?: Readonly<Record<string, string | number>>) => {
      used.add(id);
      return printed(id, values);
    };
    for (const practice of [true, false]) {
      for (const card of [EMPTY, FULL]) emergencyCardDocument({ card, language, practice, on: '2027-03-01' }, words);
      blankFormDocument({ language, contact: '', event: practice ? 'Lake Days' : '', practice }, words);
      for (const fields of everyReport())
        readBackDocument({ report: { fields }, takenBy: 'Ada', language, practice }, words);
    }
    expect([...used].filter((id) => !Object.hasOwn(own, id) && !id.startsWith('intake.'))).toEqual([]);
    expect(Object.keys(read(language, 'handouts-print')).filter((id) => !used.has(id))).toEqual([]);
  });

  test('the fullest card that can be kept still fits on its page', async () => {
    const document = emergencyCardDocument(
      { card: FULL, language: 'de', practice: true, on: '2027-03-01' },
      readPrintedWords('de'),
    );
    const quiet = { signal: new AbortController().signal, onStage: () => undefined };
    expect((await makePdf({ document, passphrase: undefined }, quiet)).pages).toBe(1);
  }, 60_000);
});

const EMPTY = EmergencyCardContent.parse({ event: 'Lake Days' });
const FULL = EmergencyCardContent.parse({
  event: wide(120),
  startsOn: '2027-03-04',
  endsOn: '2027-03-06',
  venue: wide(120),
  address: wide(300),
  ...Object.fromEntries(
    ['police', 'ambulance', 'fire'].map((name) => [name, { emergency: wide(60), other: wide(60) }]),
  ),
  hospital: { name: wide(120), phone: wide(60), address: wide(300) },
  hotlines: Array(HOTLINES_MAX).fill({ kind: 'other', name: wide(120), phone: wide(60), note: wide(120) }),
  security: wide(120),
  quietRoom: wide(300),
  escapeRoutes: wide(300),
  team: wide(120),
});

/** Words in the widest letters. */
function wide(length: number): string {
  return 'WAMMS WOM MWAWA '.repeat(20).slice(0, length);
}

function everyReport(): ReportFields[] {
  const { fields } = REPORT;
  const { anonymity } = ReportFields.shape;
  const told = dossierData().incident.participants[0]?.person;
  const reporter = { known: told?.id as never }; // of the fixtures
  return [
    ...Answer.options.map((answer) => ({ ...fields, safeNow: answer, agreesToConvene: answer, reporter })),
    ...anonymity.unwrap().options.map((each) => ({ ...fields, anonymity: each, others: [], reporter: null })),
    { ...fields, account: '', secondPresent: '', reported: [reporter], when: { kind: 'not-known' } },
  ];
}
