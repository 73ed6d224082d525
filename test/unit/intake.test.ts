import { describe, expect, test } from 'vitest';
import { problemsOf, stepState } from '../../renderer/features/intake/completeness.ts';
import { atStep, emptyIntake, emptyPerson, type Intake, readingBack } from '../../renderer/features/intake/intake.ts';
import { openedIntake } from '../../renderer/features/intake/opened-intake.ts';
import { reportOf, takenDownOf } from '../../renderer/features/intake/report-of.ts';
import { STEPS, stepAfter, stepBefore, stepNumber } from '../../renderer/features/intake/steps.ts';
import { toldAt } from '../../renderer/features/intake/told.ts';
import { whenWords } from '../../renderer/features/intake/when-words.ts';
import { FIRST_ACTIONS } from '../../shared/reports/first-actions.ts';
import { ReportFields, ReportInput } from '../../shared/reports/report.ts';

const TODAY = '2027-03-04';
let keys = 0;
const newKey = () => `entry-${++keys}`;
const begun = emptyIntake('2027-03-04', '12:40', newKey);
const ready: Intake = { ...begun, channel: 'spoken', setting: 'event' };
const person = { ...emptyPerson('someone'), name: "Siobhán O'Neill" };

describe('the steps of a report', () => {
  test('begin with safety and end with reading back', () => {
    expect(STEPS[0]).toBe('safety');
    expect(STEPS.at(-1)).toBe('read-back');
    expect(STEPS.map(stepNumber)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test('lead on and back, and nowhere beyond either end', () => {
    expect(stepAfter('safety')).toBe('account');
    expect(stepAfter('read-back')).toBe('read-back');
    expect(stepBefore('account')).toBe('safety');
    expect(stepBefore('safety')).toBe('safety');
  });

  test('a step is ahead until it was seen, then empty, then filled', () => {
    expect(stepState(begun, 'account', 0)).toBe('ahead');
    expect(stepState(atStep(begun, 'account'), 'account', 0)).toBe('empty');
    expect(stepState({ ...begun, fields: { ...begun.fields, account: 'He followed me.' } }, 'account', 0)).toBe(
      'filled',
    );
    expect(stepState(begun, 'evidence', 1)).toBe('filled');
  });

  test('the step one left off at is part of what is kept', () => {
    expect(JSON.parse(JSON.stringify(atStep(begun, 'wishes'))).step).toBe('wishes');
  });
});

describe('what keeps a report from being filed', () => {
  test('only how it came and where it came up have to be asked', () => {
    expect(problemsOf(begun, TODAY)).toEqual([
      { problem: 'channel', step: 'when' },
      { problem: 'setting', step: 'when' },
    ]);
    expect(problemsOf(ready, TODAY)).toEqual([]);
  });

  test('a time of reporting that was wiped is asked for again', () => {
    expect(problemsOf({ ...ready, receivedTime: '' }, TODAY)).toEqual([{ problem: 'received', step: 'when' }]);
  });

  test('somebody of whom only the way to reach them is known could not be told from others', () => {
    const vague = { ...emptyPerson('vague'), contact: 'room 12' };
    expect(problemsOf({ ...ready, reported: [vague] }, TODAY)).toEqual([{ problem: 'reported', step: 'who' }]);
    expect(problemsOf({ ...ready, others: [{ ...vague, role: 'witness' }] }, TODAY)).toEqual([
      { problem: 'others', step: 'others' },
    ]);
    expect(problemsOf({ ...ready, reported: [{ ...vague, description: 'Tall, red scarf' }] }, TODAY)).toEqual([]);
  });

  test('a reporter who wants to be anonymous towards the team is not named', () => {
    const named: Intake = {
      ...ready,
      reporterNamed: 'yes',
      reporter: person,
      fields: { ...ready.fields, anonymity: 'towards-everyone' },
    };
    expect(problemsOf(named, TODAY)).toEqual([{ problem: 'anonymous', step: 'wishes' }]);
    expect(problemsOf({ ...named, reporterNamed: 'no' }, TODAY)).toEqual([]);
  });

  test('a span of time does not end before it begins, and a day ends as late as any hour of it', () => {
    const between = (from: string, to: string): Intake => ({
      ...ready,
      fields: { ...ready.fields, when: { kind: 'between', from, to } },
    });
    expect(problemsOf(between('2027-03-04', '2027-03-03'), TODAY)).toEqual([{ problem: 'order', step: 'when' }]);
    expect(problemsOf(between('2027-03-04T15:00', '2027-03-04T14:00'), TODAY)).toEqual([
      { problem: 'order', step: 'when' },
    ]);
    expect(problemsOf(between('2027-03-04T15:00', '2027-03-04'), TODAY)).toEqual([]);
  });

  test('a year of two digits, or a day that has not come yet, is asked for again', () => {
    for (const receivedDay of ['0027-03-04', '2027-03-05', '2999-12-31']) {
      expect(problemsOf({ ...ready, receivedDay }, TODAY)).toEqual([{ problem: 'received-day', step: 'when' }]);
    }
    expect(problemsOf({ ...ready, receivedDay: '1900-01-01' }, TODAY)).toEqual([]);
    const happened = (from: string, to?: string): Intake => ({
      ...ready,
      fields: { ...ready.fields, when: { kind: to === undefined ? 'about' : 'between', from, ...(to && { to }) } },
    });
    expect(problemsOf(happened('0027-03-04T15:00'), TODAY)).toEqual([{ problem: 'happened-day', step: 'when' }]);
    expect(problemsOf(happened('2027-03-01', '2072-03-02'), TODAY)).toEqual([{ problem: 'until-day', step: 'when' }]);
  });

  test('where it happened it may be tomorrow already', () => {
    const when = { kind: 'exact' as const, from: '2027-03-05T01:00' };
    expect(problemsOf({ ...ready, fields: { ...ready.fields, when } }, TODAY)).toEqual([]);
  });

  test('an allegation that says nothing is asked for again where something stands around it', () => {
    const entry = { key: 'a', what: '', policy: '', against: [] };
    expect(problemsOf({ ...ready, allegations: [entry] }, TODAY)).toEqual([]);
    for (const part of [{ policy: 'Respect' }, { against: ['someone'] }]) {
      expect(problemsOf({ ...ready, allegations: [{ ...entry, ...part }] }, TODAY)).toEqual([
        { problem: 'allegation', step: 'who' },
      ]);
    }
  });

  test('a list that is too long is said to be, with its step', () => {
    const crowd = { ...person, handles: Array.from({ length: 51 }, (_, index) => `@someone${index}`) };
    expect(problemsOf({ ...ready, reported: [crowd] }, TODAY)).toEqual([{ problem: 'too-long', step: 'who' }]);
  });
});

const telling = { text: (id: string) => id, shown: String, named: () => '' };

describe('what is filed', () => {
  test('has a place for everything the handbook asks for', () => {
    expect(Object.keys(reportOf(ready) ?? {}).sort()).toEqual(Object.keys(ReportFields.shape).sort());
  });

  test('was read back, all but what is for the team alone', () => {
    const written = Object.entries(ready.fields).filter(([, value]) => value === '');
    const fields = { ...ready.fields, ...Object.fromEntries(written.map(([name]) => [name, `said of ${name}`])) };
    const told = STEPS.flatMap((step) => toldAt(step, { ...ready, fields }, [], telling));
    const missing = written.map(([name]) => name).filter((name) => !told.some(({ value }) => value.includes(name)));
    expect(missing).toEqual(['reading', 'readBackNote']);
  });

  test('fits the contract, with names as they were typed', () => {
    const arabic = { ...emptyPerson('arabic'), name: ' ليلى العامري ', handles: ['', ' @layla '] };
    const report = reportOf({ ...ready, reported: [person, arabic, emptyPerson('blank')] });
    const parsed = ReportInput.parse({ report });
    expect(parsed.report.reported).toMatchObject([
      { told: { name: "Siobhán O'Neill" } },
      { told: { name: 'ليلى العامري', handles: ['@layla'] } },
    ]);
  });

  test('is the reporter’s words to the letter', () => {
    const account = '  He said “no”.\n\nThen\the left.  ';
    expect(reportOf({ ...ready, fields: { ...ready.fields, account } })?.account).toBe(account);
  });

  test('names the reporter only with their permission', () => {
    expect(reportOf({ ...ready, reporter: person })?.reporter).toBeNull();
    expect(reportOf({ ...ready, reporter: person, reporterNamed: 'no' })?.reporter).toBeNull();
    expect(reportOf({ ...ready, reporter: person, reporterNamed: 'yes' })?.reporter).toMatchObject({
      told: { name: "Siobhán O'Neill" },
    });
  });

  test('holds the ticks of the situation that was chosen last', () => {
    const fields = {
      ...ready.fields,
      situation: 'medical' as const,
      firstActions: ['summon-security', 'medical-care'].map((action) => ({ action, at: null })),
    };
    expect(reportOf({ ...ready, fields })?.firstActions).toEqual([{ action: 'medical-care', at: null }]);
    expect(FIRST_ACTIONS.medical).toContain('medical-care');
  });

  test('has each allegation by itself, against whom it was told of in the report', () => {
    const reported = [emptyPerson('blank'), person, { ...emptyPerson('other'), description: 'Tall' }];
    const allegations = [
      { key: 'a', what: ' Shouted ', policy: '', against: ['other', 'gone'] },
      { key: 'b', what: 'Laughed', policy: 'Respect', against: [] },
      { key: 'c', what: ' ', policy: '', against: [] },
    ];
    expect(reportOf({ ...ready, reported, allegations })?.allegations).toEqual([
      { what: 'Shouted', policy: '', against: [1] },
      { what: 'Laughed', policy: 'Respect', against: [] },
    ]);
  });

  test('leaves out a day that was typed before the time turned out not to be known', () => {
    const when = { kind: 'not-known' as const, from: '2027-03-04', words: ' ' };
    expect(reportOf({ ...ready, fields: { ...ready.fields, when } })?.when).toEqual({ kind: 'not-known' });
  });
});

describe('reading back', () => {
  const at = '2027-03-04T13:00:00.000Z';
  const told = (account: string): Intake => ({ ...ready, fields: { ...ready.fields, account } });

  test('is one version as long as nothing was corrected, however it went', () => {
    const begun = readingBack(told('At noon'), at);
    expect(takenDownOf(told('At noon'))).toBeUndefined();
    expect(takenDownOf(begun)).toBeUndefined();
    const fields = { ...begun.fields, readBack: 'signed-off' as const, readBackNote: 'Cried' };
    expect(takenDownOf({ ...begun, step: 'wishes', fields })).toBeUndefined();
  });

  test('keeps what was taken down, from the moment it began, once something was corrected', () => {
    const begun = readingBack(told('At noon'), at);
    const corrected = { ...begun, fields: { ...begun.fields, account: 'At one', readBack: 'corrected' as const } };
    const kept = takenDownOf(corrected);
    expect(kept).toMatchObject({ readSince: at, takenDown: { account: 'At noon', readBack: 'not-yet' } });
    expect(takenDownOf({ ...begun, reported: [person] })?.takenDown).toMatchObject({ reported: [] });
    expect(ReportInput.safeParse({ report: reportOf(corrected), ...kept }).success).toBe(true);
  });

  test('a reporter who then chose not to be named is named in neither version', () => {
    const named: Intake = { ...told('At noon'), reporterNamed: 'yes', reporter: person };
    const unnamed: Intake = { ...readingBack(named, at), reporterNamed: 'no', fields: told('At one').fields };
    expect(takenDownOf(unnamed)?.takenDown).toMatchObject({ account: 'At noon', reporter: null });
    expect(JSON.stringify(takenDownOf(unnamed))).not.toContain('Siobh');
  });

  test('what it began with does not nest', () => {
    const again = readingBack(readingBack(told('At noon'), at), '2027-03-04T14:00:00.000Z');
    expect(again.takenDown?.intake).not.toHaveProperty('takenDown');
  });
});

describe('an unfinished report of an earlier version of the app', () => {
  const { allegations: _a, joins: _j, takenDown: _t, ...before } = ready;
  const { readBackNote: _n, ...fields } = { ...ready.fields, account: 'Typed', situation: 'danger' as const };

  test('opens with everything typed, and ticks whose time nobody kept', () => {
    const opened = openedIntake({ ...before, fields: { ...fields, firstActions: ['private-place'] } });
    const firstActions = [{ action: 'private-place', at: null }];
    const { fields: _f, ...around } = before;
    expect(opened).toMatchObject({ ...around, allegations: [], joins: null, takenDown: null });
    expect(opened.fields).toEqual({ ...fields, readBackNote: '', firstActions });
    expect(ReportFields.safeParse(reportOf(opened)).success).toBe(true);
  });

  test('one of this version is the same object: only what changes is drawn anew', () => {
    expect(openedIntake(ready)).toBe(ready);
  });
});

describe('when it happened, in words', () => {
  const text = (id: string, values?: object) => `${id} ${JSON.stringify(values)}`;
  const shown = (typed: string) => typed;

  test('is empty when nothing is known', () => {
    expect(whenWords({ kind: 'not-known' }, text, shown)).toBe('');
  });

  test('says about when a span has no end yet', () => {
    expect(whenWords({ kind: 'between', from: '2027-03-04' }, text, shown)).toContain('said.about');
  });

  test('keeps the teller’s own words', () => {
    expect(whenWords({ kind: 'ongoing', words: 'since Monday' }, text, shown)).toContain('since Monday');
  });
});
