import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AssessmentFields, Cell, cellOf, EMPTY_ASSESSMENT } from '../../shared/assessments/assessment.ts';
import { compareWithRange, hardest, harshness } from '../../shared/assessments/harshness.ts';
import { Ladder, rungFor } from '../../shared/assessments/ladder.ts';
import { LADDER_PRESETS } from '../../shared/assessments/ladder-presets.ts';
import type { Outcome } from '../../shared/assessments/precedent.ts';
import { IMPACT, QUESTIONS, RISK } from '../../shared/assessments/questions.ts';
import {
  type Answers,
  type ShortAnswer,
  suggestJurisdiction,
  suggestLevel,
} from '../../shared/assessments/suggestion.ts';
import { PresetKind } from '../../shared/sanctions/catalogue.ts';

const answers = (given: Partial<Record<(typeof QUESTIONS)[number], ShortAnswer | null>>): Answers =>
  Object.fromEntries(Object.entries(given).map(([key, answer]) => [key, { answer }]));
const all = (answer: ShortAnswer, keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, answer]));
const anyAnswers = fc
  .dictionary(fc.constantFrom(...QUESTIONS), fc.constantFrom('yes', 'no', 'unclear', null))
  .map((given) => answers(given));

describe('what the answers suggest', () => {
  const impact = { ...all('no', Object.keys(IMPACT)) };
  it.each([
    [{}, null],
    [impact, 'low'],
    [{ ...impact, public: 'yes' }, 'low'],
    [{ ...impact, public: 'yes', power: 'yes' }, 'high'],
    [{ contact: 'yes' }, 'high'],
    [{ ...impact, public: 'yes', power: 'unclear' }, null],
    [{ ...impact, contact: 'unclear' }, null],
    [{ ...impact, public: 'unclear' }, 'low'],
  ] as const)('%o: an impact that is %s', (given, level) => {
    expect(suggestLevel('impact', answers(given))).toBe(level);
  });

  it('is high for each of what weighs enough alone', () => {
    for (const [key, weight] of Object.entries(RISK)) {
      const level = suggestLevel('risk', answers({ ...all('no', Object.keys(RISK)), [key]: 'yes' }));
      expect(level, key).toBe(weight === 'alone' ? 'high' : 'low');
    }
  });

  it('never falls because one more question is answered with yes, and is settled once all are yes or no', () => {
    const rank = (level: string | null) => ['low', null, 'high'].indexOf(level);
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(...QUESTIONS), fc.constantFrom('impact', 'risk'), (given, key, axis) => {
        const more = { ...given, [key]: { answer: 'yes' as const } };
        expect(rank(suggestLevel(axis, more))).toBeGreaterThanOrEqual(rank(suggestLevel(axis, given)));
        const settled = Object.fromEntries(
          QUESTIONS.map((each) => [each, { answer: given[each]?.answer === 'yes' ? 'yes' : 'no' } as const]),
        );
        expect(suggestLevel(axis, settled)).not.toBeNull();
      }),
    );
  });

  it.each([
    [{ 'covered-behaviour': 'yes', 'covered-space': 'yes' }, 'inside'],
    [{ 'safety-affected': 'yes', 'covered-space': 'no' }, 'inside'],
    [{ 'covered-behaviour': 'yes', 'covered-space': 'no', 'safety-affected': 'no' }, 'outside'],
    [{ 'covered-behaviour': 'yes', 'covered-space': 'no' }, null],
    [{ 'covered-space': 'unclear', 'safety-affected': 'no' }, null],
  ] as const)('%o: %s what a team may answer', (given, inside) => {
    expect(suggestJurisdiction(answers(given))).toBe(inside);
  });
});

describe('another level than suggested', () => {
  const high = { level: 'high', reason: '' } as const;
  it('is refused without a reason', () => {
    expect(AssessmentFields.safeParse({ ...EMPTY_ASSESSMENT, impact: high }).error?.issues).toMatchObject([
      { path: ['impact', 'reason'] },
    ]);
    const reasoned = { ...EMPTY_ASSESSMENT, impact: { ...high, reason: 'Three of them left.' } };
    expect(cellOf({ ...AssessmentFields.parse(reasoned), risk: { level: 'low', reason: 'x' } })).toBe('high-low');
  });
});

describe.each(Object.entries(LADDER_PRESETS))('the preset %s', (_name, ladder) => {
  it('is a ladder whose matrix never answers more with less', () => {
    expect(Ladder.parse(ladder)).toEqual(ladder);
    for (const cell of Cell.options) expect(rungFor(ladder, cell)?.name).toBeTruthy();
    const { matrix } = ladder;
    expect(matrix['low-low']).toBeLessThanOrEqual(Math.min(matrix['low-high'], matrix['high-low']));
    expect(matrix['high-high']).toBeGreaterThan(Math.max(matrix['low-high'], matrix['high-low']));
  });
});

it('a ladder names no rung that is not there', () => {
  const { covenant } = LADDER_PRESETS;
  expect(Ladder.safeParse({ ...covenant, rungs: covenant.rungs.slice(0, 2) }).success).toBe(false);
});

describe('a proposal beside the range', () => {
  const outcome = (kind: Outcome['kind'], days: number | null = null): Outcome => ({ kind, days, name: null });
  const range = { mildest: outcome('written-warning'), harshest: outcome('ban', 30) };
  it.each([
    [outcome('spoken-warning'), 'milder'],
    [outcome('written-warning', 10), 'within'],
    [outcome('no-talks'), 'within'],
    [outcome('ban', 30), 'within'],
    [outcome('ban', 31), 'harsher'],
    [outcome('ban'), 'harsher'],
  ] as const)('%o is %s', (proposal, place) => {
    expect(compareWithRange(proposal, range)).toBe(place);
  });

  it('is not marked where there is no range, or the kind is the team’s own', () => {
    expect(compareWithRange(outcome('ban'), null)).toBeUndefined();
    expect(compareWithRange(outcome('own-0196a000-0000-7000-8000-000000000000'), range)).toBeUndefined();
    expect(compareWithRange(outcome('ban'), { mildest: null, harshest: null })).toBe('harsher');
  });

  it('is as hard as the hardest of several', () => {
    const kinds = fc.record({
      kind: fc.constantFrom(...PresetKind.options),
      days: fc.option(fc.nat(9999)),
      name: fc.constant(null),
    });
    fc.assert(
      fc.property(fc.array(kinds, { minLength: 1 }), (outcomes) => {
        const all = outcomes.map((each) => harshness(each) ?? 0);
        expect(harshness(hardest(outcomes))).toBe(Math.max(...all));
      }),
    );
  });
});
