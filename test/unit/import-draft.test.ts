import { describe, expect, test } from 'vitest';
import {
  canBeAdded,
  chosenOf,
  type FileChoices,
  isOrderOpen,
  isWanted,
  type MessageChange,
  notesOf,
} from '../../renderer/features/imports/import-draft.ts';
import { instantIn, localIn } from '../../shared/imports/local-time.ts';
import type { FoundMessage } from '../../shared/imports/message.ts';
import type { FoundMessages } from '../../shared/imports/procedures.ts';

const LISBON = 'Europe/Lisbon';
const AT = { at: '2027-07-04T13:02:00.000Z', zone: LISBON };

describe('what is chosen of the messages that were found', () => {
  test('is all that can be added, until somebody says otherwise', () => {
    const found = ([null, 'no-date', 'already-there', 'unreadable', 'too-large'] as const).map((problem, index) =>
      message({ index, problem, happenedAt: problem === null ? AT : null }),
    );
    expect(chosenOf(found, choices())).toEqual([{ index: 0 }]);
    expect(chosenOf(found, choices({ 0: { wanted: false } }))).toEqual([]);
  });

  test('is one without a date as soon as it has day and time', () => {
    const dateless = message({ problem: 'no-date', happenedAt: null });
    expect(isWanted(dateless, choices({ 0: { day: '2027-07-04' } }))).toBe(false);
    const dated = choices({ 0: { day: '2027-07-04', time: '14:02' } });
    expect(chosenOf([dateless], dated)).toEqual([{ index: 0, happenedAt: AT }]);
  });

  test('keeps the day when only the time is corrected, in the zone of the message', () => {
    expect(chosenOf([message()], choices({ 0: { time: '09:00', from: 'Ana Lima' } }))).toEqual([
      { index: 0, from: 'Ana Lima', happenedAt: { at: '2027-07-04T08:00:00.000Z', zone: LISBON } },
    ]);
    expect(canBeAdded(message(), choices({ 0: { time: '' } }))).toBe(false);
  });

  test('needs no date for what belongs to the message before it', () => {
    const dateless = message({ problem: 'no-date', happenedAt: null });
    expect(chosenOf([dateless], choices({ 0: { joined: true } }))).toEqual([{ index: 0, joined: true }]);
  });
});

test('more than 200 messages become one note for each day, unless somebody says otherwise', () => {
  const some = (count: number) => conversation(Array.from({ length: count }, (_, index) => message({ index })));
  expect(notesOf(some(200), choices())).toBe('message');
  expect(notesOf(some(201), choices())).toBe('day');
  expect(notesOf(some(201), { ...choices(), notes: 'message' })).toBe('message');
  expect(notesOf({ kind: 'mail', messages: some(201).messages }, choices())).toBe('message');
});

test('dates that can be read in two ways are open until somebody says in which', () => {
  const found = { ...conversation([message()]), questions: ['order' as const] };
  expect(isOrderOpen(found, choices())).toBe(true);
  expect(isOrderOpen(found, { ...choices(), chat: { zone: LISBON, order: 'month-day' } })).toBe(false);
});

describe('a time on a clock elsewhere', () => {
  test.each([
    ['2027-07-04T14:02', LISBON, '2027-07-04T13:02:00.000Z'],
    ['2027-01-04T14:02:11', LISBON, '2027-01-04T14:02:11.000Z'],
    ['2027-07-04T14:02', '+0530', '2027-07-04T08:32:00.000Z'],
    // left out when summer time begins, and twice when it ends
    ['2027-03-28T01:30', LISBON, '2027-03-28T01:30:00.000Z'],
    ['2027-10-31T01:30', LISBON, '2027-10-31T00:30:00.000Z'],
    ['2027-07-04T14:02', 'Pacific/Apia', '2027-07-04T01:02:00.000Z'],
  ])('%s in %s is %s', (local, zone, at) => {
    expect(instantIn(local, zone)).toBe(at);
    if (local !== '2027-03-28T01:30') expect(localIn(at, zone).startsWith(local)).toBe(true);
  });

  test('is none where clock or zone is not known', () => {
    expect(instantIn('2027-02-30T25:00', LISBON)).toBeUndefined();
    expect(instantIn('2027-07-04T14:02', 'Nowhere/Such')).toBeUndefined();
  });
});

function message(told: Partial<FoundMessage> = {}): FoundMessage {
  const nothing = { from: 'Ana', to: '', subject: '', text: 'Hello', attachments: [] };
  return { index: 0, ...nothing, happenedAt: AT, problem: null, ...told };
}

function conversation(messages: FoundMessage[]): Extract<FoundMessages, { kind: 'chat' }> {
  return { kind: 'chat', form: 'plain', messages, questions: [], order: 'day-month', columns: [], taken: {} };
}

function choices(changes: Record<number, MessageChange> = {}): FileChoices {
  return { chat: { zone: LISBON }, notes: null, attachments: false, changes };
}
