import { describe, expect, test } from 'vitest';
import { readConversation } from '../../electron/services/chat/read-conversation.ts';
import type { ChatChoices } from '../../shared/imports/chat.ts';

const LISBON = 'Europe/Lisbon';
/** 14:02 on 4 March 2027 in Lisbon, which is then at UTC. */
const AT = '2027-03-04T14:02:00.000Z';

const SAMPLES: readonly (readonly [form: string, from: string, text: string, choices?: Partial<ChatChoices>])[] = [
  [
    'whatsapp',
    'British Android',
    '04/03/2027, 14:02 - Ana Lima: Hello\nhow are you\n04/03/2027, 14:03 - +351 912 345: Hi',
    { order: 'day-month' },
  ],
  [
    'whatsapp',
    'American Android',
    '3/4/27, 2:02\u202fPM - Ana Lima: Hello\nhow are you\n3/4/27, 2:03 PM - Ben: Hi',
    { order: 'month-day' },
  ],
  ['whatsapp', 'German Android', '04.03.27, 14:02 - Ana Lima: Hello\nhow are you\n04.03.27, 14:03 - Ben: Hi'],
  [
    'whatsapp',
    'Spanish Android',
    '4/3/27, 2:02 p. m. - Ana Lima: Hello\nhow are you\n4/3/27, 2:03 p. m. - Ben: Hi',
    { order: 'day-month' },
  ],
  [
    'whatsapp',
    'Arabic Android',
    '٤‏/٣‏/٢٠٢٧، ٢:٠٢ م - Ana Lima: Hello\nhow are you\n٤/٣/٢٠٢٧، ٢:٠٣ م - Ben: Hi',
    { order: 'day-month' },
  ],
  [
    'bracketed',
    'iPhone',
    '\u200e[04/03/2027, 14:02:00] Ana Lima: Hello\nhow are you\n\u200e[04/03/2027, 14:03:11] Ben: Hi',
    { order: 'day-month' },
  ],
  [
    'bracketed',
    'American iPhone',
    '[3/4/27, 2:02:00 PM] Ana Lima: Hello\nhow are you\n[3/4/27, 2:03:11 PM] Ben: Hi',
    { order: 'month-day' },
  ],
  [
    'bracketed',
    'Chinese iPhone',
    '[2027/3/4 下午2:02:00] Ana Lima: Hello\nhow are you\n[2027/3/4 下午2:03:11] Ben: Hi',
  ],
  ['bracketed', 'a Signal backup', '[2027-03-04 14:02] Ana Lima: Hello\nhow are you\n[2027-03-04 14:03] Ben: Hi'],
  [
    'bracketed',
    'Teams',
    '[3/4/2027 2:02 PM] Ana Lima\nHello\nhow are you\n[3/4/2027 2:03 PM] Ben\nHi',
    { order: 'month-day' },
  ],
  [
    'bracketed',
    'an exporter of Discord',
    '[04-Mar-27 02:02 PM] Ana Lima\nHello\nhow are you\n\n[04-Mar-27 02:03 PM] Ben\nHi',
  ],
  ['telegram', 'Telegram', 'Ana Lima, [04.03.2027 14:02]\nHello\nhow are you\n\nBen, [04.03.2027 14:03]\nHi'],
  [
    'discord',
    'Discord',
    'Ana Lima — 03/04/2027 2:02 PM\nHello\nhow are you\nBen — 03/04/2027 2:03 PM\nHi',
    { order: 'month-day' },
  ],
  [
    'discord',
    'Discord, the same day',
    'Ana Lima — Today at 2:02 PM\nHello\nhow are you\nBen — Today at 2:03 PM\nHi',
    { day: '2027-03-04' },
  ],
  ['slack', 'Slack', 'Thursday, March 4th, 2027\nAna Lima  2:02 PM\nHello\nhow are you\nBen  2:03 PM\nHi'],
  [
    'slack',
    'Slack, copied from a browser',
    'Ana Lima\n  2:02 PM\nHello\nhow are you\nBen\n  2:03 PM\nHi',
    { day: '2027-03-04' },
  ],
  ['slack', 'Element', 'Ana Lima\n14:02\nHello\nhow are you\nBen\n14:03\nHi', { day: '2027-03-04' }],
  ['irc', 'IRC', '--- Log opened Thu Mar 04 14:00:00 2027\n[14:02] <Ana> Hello\nhow are you\n[14:03] <@Ben> Hi'],
  ['irc', 'irssi', '14:02 < Ana> Hello\nhow are you\n14:03 <@Ben> Hi', { day: '2027-03-04' }],
  ['irc', 'HexChat', 'Mar 04 14:02:00 <Ana> Hello\nhow are you\nMar 04 14:03:11 <Ben> Hi', { day: '2027-03-01' }],
  ['irc', 'WeeChat', '2027-03-04 14:02:00\tAna\tHello\nhow are you\n2027-03-04 14:03:11\tBen\tHi'],
  [
    'whatsapp',
    'an export of Element',
    '3/4/2027, 2:02:00 PM - Ana Lima: Hello\nhow are you\n3/4/2027, 2:03:11 PM - Ben: Hi',
    { order: 'month-day' },
  ],
  ['plain', 'hand', '2027-03-04 14:02 Ana Lima: Hello\nhow are you\n2027-03-04 14:03 Ben: Hi'],
  ['plain', 'a program', '2027-03-04T14:02:00Z Ana Lima: Hello\nhow are you\n2027-03-04T14:03:11Z Ben: Hi'],
  [
    'plain',
    'a program elsewhere',
    '2027-03-04T19:32:00+05:30 Ana Lima: Hello\nhow are you\n2027-03-04T19:33:11+05:30 Ben: Hi',
  ],
  ['plain', 'German hand', '4. März 2027 um 14:02 Ana Lima: Hello\nhow are you\n4. März 2027 um 14:03 Ben: Hi'],
];

const named = SAMPLES.map(([form, from, text, choices = {}]) => ({ form, from, text, choices }));

describe('a conversation', () => {
  test.each(named)('as $form from $from is taken apart', ({ form, text, choices }) => {
    const read = readConversation(text, { zone: LISBON, ...choices });
    const [first, second, ...more] = read.messages.filter(({ happenedAt }) => happenedAt !== null);
    expect(read.form).toBe(form);
    expect(first).toMatchObject({
      from: expect.stringMatching(/^Ana( Lima)?$/),
      happenedAt: { at: AT, zone: LISBON },
      text: 'Hello\nhow are you',
    });
    expect(second).toMatchObject({ text: 'Hi', happenedAt: { at: expect.stringMatching(/^2027-03-04T14:03/) } });
    expect(more).toEqual([]);
  });

  test('is read in the zone where its clock stood', () => {
    const at = (zone: string) => readConversation('2027-07-04 14:02 Ana: Hello', { zone }).messages[0]?.happenedAt;
    expect(at('Asia/Kolkata')).toEqual({ at: '2027-07-04T08:32:00.000Z', zone: 'Asia/Kolkata' });
    expect(at('America/New_York')).toEqual({ at: '2027-07-04T18:02:00.000Z', zone: 'America/New_York' });
  });
});

describe('the order of day and month', () => {
  const order = (text: string) => readConversation(text, { zone: LISBON });
  test('is asked for where every date may be read both ways', () => {
    expect(order('04/03/2027, 14:02 - Ana: A\n05/03/2027, 14:02 - Ana: B').questions).toEqual(['order']);
  });
  test('follows from one date that has only one meaning', () => {
    expect(order('04/03/2027, 14:02 - Ana: A\n15/03/2027, 14:02 - Ana: B')).toMatchObject({
      order: 'day-month',
      questions: [],
    });
    expect(order('04/03/2027, 14:02 - Ana: A\n03/15/2027, 14:02 - Ana: B')).toMatchObject({
      order: 'month-day',
      questions: [],
    });
  });
});

describe('days', () => {
  test('are asked for where only times are told, and follow when it is past midnight', () => {
    const text = '23:58 <Ana> A\n23:59 <Ana> B\n00:01 <Ana> C';
    const asked = readConversation(text, { zone: LISBON });
    expect(asked.questions).toEqual(['day']);
    expect(asked.messages.map(({ happenedAt }) => happenedAt)).toEqual([null, null, null]);
    const told = readConversation(text, { zone: LISBON, day: '2027-03-04' });
    expect(told.messages.map(({ happenedAt }) => happenedAt?.at.slice(0, 16))).toEqual([
      '2027-03-04T23:58',
      '2027-03-04T23:59',
      '2027-03-05T00:01',
    ]);
  });

  test('change with a line that says so', () => {
    const { messages } = readConversation('23:58 <Ana> A\n--- Day changed Sat Mar 06 2027\n23:59 <Ana> B', {
      zone: LISBON,
      day: '2027-03-04',
    });
    expect(messages.map(({ happenedAt }) => happenedAt?.at.slice(0, 10))).toEqual(['2027-03-04', '2027-03-06']);
  });
});

describe('nothing is lost', () => {
  test('of lines before the first message, of times that are none, of what begins no message', () => {
    const text =
      'Copied by Ben\n\n2027-03-04 14:02 Ana: A\nmore: yes\n2027-02-30 14:02 Ana: B\n2027-03-04 27:02 Ana: C\nthe end';
    const { messages } = readConversation(text, { zone: LISBON });
    expect(messages.map(({ text: said }) => said)).toEqual(['Copied by Ben', 'A\nmore: yes', 'B', 'C\nthe end']);
    expect(messages.map(({ happenedAt }) => happenedAt !== null)).toEqual([false, true, false, false]);
  });

  test('of a text that is no conversation', () => {
    const { messages } = readConversation('Only words\nand more', { zone: LISBON });
    expect(messages).toMatchObject([{ from: '', happenedAt: null, text: 'Only words\nand more' }]);
  });

  test('of a message that is longer than a note', () => {
    const { messages } = readConversation(`2027-03-04 14:02 Ana: ${'é'.repeat(250_000)}`, { zone: LISBON });
    expect(messages.map(({ text }) => text.length)).toEqual([100_000, 100_000, 50_000]);
  });
});

test('a hostile text takes no longer than its length', () => {
  for (const part of [
    '1',
    '[',
    '[1/1/20',
    'a ',
    '12:12 ',
    '<',
    '- ',
    'Jan 1, ',
    '\n',
    '1:1',
    ': ',
    '٤',
    'a\n12:12\n',
  ]) {
    const begun = performance.now();
    attempt(() => readConversation(part.repeat(Math.ceil(1_000_000 / part.length)), { zone: LISBON }));
    expect(performance.now() - begun).toBeLessThan(3000);
  }
});

/** Some begin too many messages. */
function attempt(read: () => unknown): void {
  try {
    read();
  } catch (error) {
    expect(error).toMatchObject({ code: 'too-many-messages' });
  }
}
