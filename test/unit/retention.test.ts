import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths } from '../../shared/calendar-days.ts';
import { type CaseToJudge, fallsDue, judge } from '../../shared/retention/judge.ts';
import { outcomeOf } from '../../shared/retention/outcome.ts';
import { FIRST_RETENTION_RULE, RETENTION_PRESETS } from '../../shared/retention/presets.ts';
import { type AgreedRule, HowErased, Outcome, RetentionRule } from '../../shared/retention/rule.ts';
import { sumOf, tallyOf } from '../../shared/retention/tally.ts';
import { type CaseTerm, erasedOn, startOf } from '../../shared/retention/term.ts';
import type { Day } from '../../shared/time.ts';

const DJANGO: AgreedRule = { rule: RETENTION_PRESETS['django-2018'], agreedOn: '2020-01-01' };
const TODAY = '2027-03-04';

const day = fc.integer({ min: 0, max: 8000 }).map((days) => addDays('2015-01-01', days));
const keep = fc.oneof(fc.integer({ min: 0, max: 300 }), fc.constant('for-good' as const));
const term = fc.record({ keep, how: fc.constantFrom(...HowErased.options) });
const rule: fc.Arbitrary<AgreedRule> = fc.record({
  rule: fc.record({
    outcomes: fc.record({
      'no-violation': term,
      'person-unknown': term,
      filed: term,
      resolved: term,
      flagged: term,
      banned: term,
    }),
    drafts: keep,
    graceDays: fc.integer({ min: 7, max: 365 }),
  }),
  agreedOn: fc.option(day),
});
const caseTerm: fc.Arbitrary<CaseTerm> = fc.record({
  outcome: fc.constantFrom(...Outcome.options),
  closedOn: day,
  lastHeldOn: fc.option(day),
  news: fc.array(day, { maxLength: 5 }),
  choice: fc.option(fc.record({ on: day, chosenOn: day })),
});

function ended(outcome: Outcome, part: Partial<CaseTerm> = {}): CaseTerm {
  return { outcome, closedOn: '2026-01-31', lastHeldOn: null, news: [], choice: null, ...part };
}

describe('the same day of a later month', () => {
  test('is the last one where the month is shorter', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2027-12-31', 2)).toBe('2028-02-29');
    expect(addMonths('2026-08-31', -6)).toBe('2026-02-28');
    expect(addMonths('2026-12-15', 14)).toBe('2028-02-15');
  });

  test('keeps the order of days, and never skips a month', () => {
    fc.assert(
      fc.property(day, day, fc.integer({ min: 0, max: 600 }), (a, b, months) => {
        const [first = a, second = b] = [a, b].sort();
        expect(addMonths(first, months) <= addMonths(second, months)).toBe(true);
        const at = (on: Day) => Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7));
        expect(at(addMonths(a, months)) - at(a)).toBe(months);
      }),
    );
  });
});

describe('the table of Django of 2018', () => {
  test('keeps each outcome as long as it says, a ban from its last day', () => {
    const on = (outcome: Outcome, part?: Partial<CaseTerm>) => erasedOn(DJANGO, ended(outcome, part));
    expect(on('no-violation')).toBe('2026-03-02'); // nothing is kept, but for thirty days of notice
    expect(on('person-unknown')).toBe('2026-07-31');
    expect(on('resolved')).toBe('2027-03-31');
    expect(on('flagged', { lastHeldOn: '2026-06-30' })).toBe('2028-08-30');
    expect(on('banned', { lastHeldOn: '2028-01-01' })).toBe('2030-03-01');
  });

  test('begins every term anew that has not run out when the person is reported again', () => {
    const start = (news: Day[]) => startOf(14, ended('resolved', { news }));
    expect(start(['2027-01-10'])).toBe('2027-01-10');
    expect(start(['2027-03-31'])).toBe('2027-03-31'); // its last day
    expect(start(['2027-04-01'])).toBe('2026-01-31'); // run out the day before
    expect(start(['2028-01-10', '2027-01-10'])).toBe('2028-01-10'); // the first one kept it until the second
    expect(start(['2025-01-01'])).toBe('2026-01-31');
  });
});

describe('the day on which a case may be erased', () => {
  test('is never before its notice is over, whatever made it fall due', () => {
    fc.assert(
      fc.property(rule, caseTerm, (agreed, about) => {
        const on = erasedOn(agreed, about);
        if (on === null) return;
        const { graceDays } = agreed.rule;
        const since = about.choice?.chosenOn ?? about.closedOn;
        expect(on >= addDays(since, graceDays)).toBe(true);
        if (about.choice === null && agreed.agreedOn !== null)
          expect(on >= addDays(agreed.agreedOn, graceDays)).toBe(true);
      }),
    );
  });

  test('is never earlier for one more report, whenever it came, and none matters in which order', () => {
    fc.assert(
      fc.property(rule, caseTerm, day, (agreed, about, more) => {
        const news = [more, ...about.news];
        const later = erasedOn(agreed, { ...about, news });
        const before = erasedOn(agreed, about);
        expect(before === null || later === null || later >= before).toBe(true);
        expect(erasedOn(agreed, { ...about, news: news.toReversed() })).toBe(later);
      }),
    );
  });

  test('is unknown for what is kept for good, until the team chooses one', () => {
    const keeps = { rule: FIRST_RETENTION_RULE, agreedOn: null };
    fc.assert(
      fc.property(caseTerm, (about) => {
        expect(erasedOn(keeps, about) === null).toBe(about.choice === null);
      }),
    );
  });

  test('is the chosen one, unless the person was reported again since', () => {
    const choice = { on: '2026-06-01', chosenOn: '2026-02-01' };
    expect(erasedOn(DJANGO, ended('resolved', { choice }))).toBe('2026-06-01');
    expect(erasedOn(DJANGO, ended('resolved', { choice, news: ['2026-05-01'] }))).toBe('2027-07-01');
    const later = { on: '2029-01-01', chosenOn: '2026-02-01' };
    expect(erasedOn(DJANGO, ended('resolved', { choice: later, news: ['2026-05-01'] }))).toBe('2029-01-01');
    const atOnce = { on: '2026-02-02', chosenOn: '2026-02-01' };
    expect(erasedOn(DJANGO, ended('resolved', { choice: atOnce }))).toBe('2026-03-03');
  });
});

const CLOSED: CaseToJudge = {
  ...{ status: 'closed', closedOn: '2025-01-01', terms: [], findings: [], isPersonKnown: true },
  ...{ news: [], isOtherOpen: false, undone: [], choice: null },
};
const ban = { kind: 'ban', startsOn: '2025-01-01', endsOn: null, lifted: null } as const;

describe('what stands against erasing a case', () => {
  test('nothing but time, where all is done', () => {
    const judged = judge(DJANGO, CLOSED, TODAY);
    expect(judged).toEqual({ outcome: 'resolved', on: '2026-03-01', stands: [] });
    expect(fallsDue(judged)).toBe(true);
  });

  test('each thing that is still to be done, and a hold first', () => {
    const undone = (['task', 'follow-up', 'appeal', 'urgent', 'hold'] as const).map((kind) => ({ kind, count: 2 }));
    const judged = judge(DJANGO, { ...CLOSED, undone, isOtherOpen: true }, TODAY);
    expect(judged.stands.map(({ kind }) => kind)).toEqual([
      'hold',
      'task',
      'follow-up',
      'appeal',
      'urgent',
      'other-case',
    ]);
    expect(fallsDue(judged)).toBe(false);
  });

  test('a ban as long as it holds: without an end for good, with one until its day and its term are over', () => {
    expect(judge(DJANGO, { ...CLOSED, terms: [ban] }, TODAY)).toEqual({
      ...{ outcome: 'banned', on: null },
      stands: [{ kind: 'ban', until: null, count: 1 }],
    });
    const ending = { ...ban, endsOn: '2027-06-30' };
    const judged = judge(DJANGO, { ...CLOSED, terms: [ending] }, TODAY);
    expect(judged).toMatchObject({ on: '2029-08-30', stands: [{ kind: 'ban', until: '2027-06-30' }] });
    expect(fallsDue(judged)).toBe(true);
    const lifted = { ...ban, lifted: { on: '2026-01-02' } };
    expect(judge(DJANGO, { ...CLOSED, terms: [lifted] }, TODAY)).toMatchObject({ on: '2028-03-01', stands: [] });
  });

  test('no warning, which is over when it was given; a milder sanction until its last day', () => {
    const warning = { ...ban, kind: 'written-warning' } as const;
    expect(judge(DJANGO, { ...CLOSED, terms: [warning] }, TODAY)).toMatchObject({ on: '2026-03-01', stands: [] });
    const noTalks = { ...ban, kind: 'no-talks', endsOn: '2028-01-01' } as const;
    expect(judge(DJANGO, { ...CLOSED, terms: [noTalks] }, TODAY).on).toBe('2028-01-02');
  });

  test('an open case never falls due, nor one on hold, whatever the rule', () => {
    fc.assert(
      fc.property(rule, day, fc.constantFrom('new', 'deciding', 'acting', 'following-up'), (agreed, today, status) => {
        expect(fallsDue(judge(agreed, { ...CLOSED, status }, today))).toBe(false);
        const held = { ...CLOSED, undone: [{ kind: 'hold', count: 1 }] } as const;
        expect(fallsDue(judge(agreed, held, today))).toBe(false);
      }),
    );
  });

  test('nothing holds any longer on the day on which it may be erased', () => {
    const held = fc.record({
      kind: fc.constantFrom('ban', 'no-talks', 'spoken-warning', null),
      startsOn: day,
      endsOn: fc.option(day),
      lifted: fc.option(fc.record({ on: day })),
    });
    fc.assert(
      fc.property(rule, fc.array(held, { maxLength: 4 }), day, (agreed, terms, today) => {
        const { on } = judge(agreed, { ...CLOSED, terms }, today);
        if (on !== null) expect(judge(agreed, { ...CLOSED, terms }, on).stands).toEqual([]);
      }),
    );
  });
});

describe('how a case ended', () => {
  const ended = { status: 'closed', sanctions: [], isFlagged: false, findings: [], isPersonKnown: true } as const;

  test('is told by the gravest thing that was decided', () => {
    expect(outcomeOf({ ...ended, sanctions: ['spoken-warning', 'ban'], isFlagged: true })).toBe('banned');
    expect(outcomeOf({ ...ended, isFlagged: true })).toBe('flagged');
    expect(outcomeOf({ ...ended, findings: ['mistaken', 'bad-faith'] })).toBe('no-violation');
    expect(outcomeOf({ ...ended, findings: ['mistaken', 'not-established'] })).toBe('resolved');
    expect(outcomeOf({ ...ended, findings: ['mistaken', null] })).toBe('resolved');
    expect(outcomeOf({ ...ended, findings: ['mistaken'], sanctions: ['spoken-warning'] })).toBe('resolved');
    expect(outcomeOf({ ...ended, sanctions: ['not-a-breach'] })).toBe('no-violation');
    expect(outcomeOf({ ...ended, isPersonKnown: false })).toBe('person-unknown');
    expect(outcomeOf({ ...ended, status: 'filed' })).toBe('filed');
  });
});

describe('what was counted', () => {
  test('adds up in any order, and every preset is a rule', () => {
    const some = tallyOf([
      ['outcome', 'banned'],
      ['outcome', 'banned'],
      ['setting', 'event'],
    ]);
    expect(some).toEqual({ outcome: { banned: 2 }, setting: { event: 1 } });
    expect(sumOf([some, {}, some])).toEqual({ outcome: { banned: 4 }, setting: { event: 2 } });
    for (const preset of Object.values(RETENTION_PRESETS)) expect(RetentionRule.parse(preset)).toEqual(preset);
  });
});
