import { describe, expect, test } from 'vitest';
import { nextStep } from '../../renderer/features/incidents/next-step.ts';

type Known = Parameters<typeof nextStep>[0];

const QUIET: Known['incident'] = { status: 'deciding', answeredAt: null, answerDue: null, openTasks: 0, related: [] };
const HELD = [{ heldAt: '2027-03-04T12:00:00.000Z' }];

function step(part: {
  incident?: Partial<Known['incident']>;
  reports?: Known['reports'];
  meetings?: Known['meetings'];
  owed?: number;
}) {
  const { incident = {}, reports = [], meetings = [] } = part;
  return nextStep({ incident: { ...QUIET, ...incident }, reports, meetings, owed: part.owed ?? 0 });
}

function told(channel: 'spoken' | 'written', readBack: 'not-yet' | 'signed-off') {
  return [{ fields: { channel, readBack } }];
}

describe('the next step of a case', () => {
  test('a spoken report is read back before anything else', () => {
    expect(step({ reports: told('spoken', 'not-yet'), meetings: HELD })).toBe('readBack');
  });

  test('a written report needs no reading back', () => {
    expect(step({ reports: told('written', 'not-yet') })).toBe('convene');
  });

  test('earlier cases with the same people are read before a meeting, also when one is called already', () => {
    const related = [{ id: 'x' as never, codeName: 'Plain Wren', status: 'closed' as const }]; // the id is not looked at
    expect(step({ incident: { related }, meetings: [{ heldAt: null }] })).toBe('related');
  });

  test('a called meeting is prepared for by hearing the other side', () => {
    expect(step({ meetings: [{ heldAt: null }] })).toBe('meeting');
  });

  test('after the meeting the reporter is answered before tasks are carried out', () => {
    const owed = { answerDue: '2027-03-05T00:00:00.000Z', openTasks: 2 };
    expect(step({ incident: owed, meetings: HELD })).toBe('answer');
    expect(step({ incident: { ...owed, answeredAt: '2027-03-04T13:00:00.000Z' }, meetings: HELD })).toBe('tasks');
  });

  test('a case is followed up before it is closed', () => {
    expect(step({ meetings: HELD })).toBe('followUp');
    expect(step({ incident: { status: 'following-up' }, meetings: HELD })).toBe('close');
  });

  test('a case is not closed while something is owed in it', () => {
    expect(step({ incident: { status: 'following-up' }, meetings: HELD, owed: 1 })).toBe('owed');
  });

  test('a case that was closed or only filed has no next step, unless a task was left, such as an answer to an appeal', () => {
    expect(step({ incident: { status: 'closed', openTasks: 0 }, reports: told('spoken', 'not-yet') })).toBe('done');
    expect(step({ incident: { status: 'closed', openTasks: 1 } })).toBe('tasks');
    expect(step({ incident: { status: 'filed' } })).toBe('done');
  });
});
