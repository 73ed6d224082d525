import { messagesIn } from '../../electron/services/imports/chat-messages.ts';
import type { ChatChoices } from '../../shared/imports/chat.ts';
import type { Importer } from './importer.ts';
import { mutated } from './mutated.ts';

const CHOICES: readonly ChatChoices[] = [
  { zone: 'Europe/Lisbon' },
  { zone: '+0530', order: 'month-day', day: '2027-03-28' },
  { zone: 'Nowhere/Such', order: 'day-month', columns: { when: 0, from: 7, text: 1 } },
];

const TOKENS = [
  ...[
    '\n',
    '\r\n',
    '\r',
    '\n\n',
    ': ',
    ' - ',
    '[',
    ']',
    '<',
    '>',
    '—',
    ', ',
    '\t',
    '"',
    '""',
    ';',
    ',',
    '\0',
    '\ufeff',
    '\u200e',
  ],
  ...[
    '04/03/2027, 14:02 - Ana: ',
    '[3/4/27, 2:02:00 PM] Ana: ',
    'Ana, [04.03.2027 14:02]\n',
    'Ana — Today at 2:02 PM\n',
    '[14:02] <Ana> ',
  ],
  ...[
    '--- Day changed Thu Mar 04 2027\n',
    '2027-02-30 25:61 ',
    '9999-99-99T99:99:99Z ',
    'March 4th, 2027',
    '14:02',
    ' am',
    ' p. m.',
    '+99:99',
  ],
  ...[
    'date,from,text\n',
    'ts,user,message\n',
    '1804169531.000200',
    '99999999999999999999',
    '__proto__',
    'constructor',
    'NaN',
    '-1',
  ],
];

const TALKS = [
  '04/03/2027, 14:02 - Ana Lima: Hello\nhow are you\n04/03/2027, 14:03 - Ben: Hi\n',
  '\u200e[3/4/27, 2:02:00 PM] Ana Lima: Hello\nhow are you\n[3/4/27, 2:03:11 PM] Ben: Hi\n',
  'Ana Lima, [04.03.2027 14:02]\nHello\nhow are you\n\nBen, [04.03.2027 14:03]\nHi\n',
  'Thursday, March 4th, 2027\nAna Lima  2:02 PM\nHello\nhow are you\nBen\n2:03 PM\nHi\n',
  '--- Log opened Thu Mar 04 14:00:00 2027\n[14:02] <Ana> Hello\nhow are you\n[14:03] <@Ben> Hi\n',
  '2027-03-04T14:02:00Z Ana Lima: Hello\nhow are you\n2027-03-04T14:03:11+05:30 Ben: Hi\n',
].map((text) => Buffer.from(text));

const TABLES = [
  'date,from,text\n2027-03-04 14:02,Ana,"Hello, ""you"""\n2027-03-04 14:03,Ben,Hi\n',
  'ts\tuser\ttext\n1804169531.000200\tAna\tHello\n1804169532\tBen\tHi\n',
  '"Datum";"Absender";"Nachricht"\r\n"04.03.2027 14:02";"Ana";"Hello\nyou"\r\n',
].flatMap((text) => [Buffer.from(text), Buffer.from(`\ufeff${text}`, 'utf16le')]);

export const chat: Importer = {
  name: 'conversation',
  fileName: 'fuzzed.txt',
  input: (random) => mutated(random, random.pick(TALKS), TOKENS),
  read: (bytes) => readAll(bytes, 'fuzzed.txt'),
};

export const table: Importer = {
  name: '.csv',
  fileName: 'fuzzed.csv',
  input: (random) => mutated(random, random.pick(TABLES), TOKENS),
  read: (bytes) => readAll(bytes, 'fuzzed.csv'),
};

/** With each of the choices, so that every way through is gone. Nothing said may be lost on the way. */
function readAll(bytes: Buffer, fileName: string): void {
  for (const choices of CHOICES) {
    const { messages } = messagesIn(bytes, fileName, choices);
    for (const { happenedAt } of messages)
      if (happenedAt !== null && Number.isNaN(Date.parse(happenedAt.at))) throw new Error('A date that is none');
  }
  if (Object.getOwnPropertyNames(Object.prototype).length !== OWN) throw new Error('The prototype was changed');
}

const OWN = Object.getOwnPropertyNames(Object.prototype).length;
