import { describe, expect, test } from 'vitest';
import { checkInsAfter } from '../../shared/sanctions/check-ins.ts';
import { nextSteps, stateOf } from '../../shared/sanctions/life-cycle.ts';
import type { SanctionEventKind } from '../../shared/sanctions/sanction-event.ts';

const MARCH = { startsOn: '2027-03-01', endsOn: '2027-03-31', lifted: null };
const LIFTED = { ...MARCH, lifted: { on: '2027-03-20' } };

/** Each as `kind` or `kind day`; without a day it was long before. */
function having(...events: string[]) {
  return events.map((event) => {
    const [kind, on = '2027-02-01'] = event.split(' ');
    return { kind: kind as SanctionEventKind, on }; // written below
  });
}

describe('how a sanction stands', () => {
  test.each([
    [['proposed'], '2027-03-10', 'proposed'],
    [['proposed', 'withdrawn'], '2027-03-10', 'withdrawn'],
    [['proposed', 'decided'], '2027-03-10', 'decided'],
    [['decided'], '2027-02-10', 'decided'],
    [['decided', 'told'], '2027-02-28', 'told'],
    [['decided', 'told'], '2027-03-01', 'in-force'],
    [['decided', 'told 2027-03-05'], '2027-03-04', 'decided'],
    [['decided', 'told 2027-03-05'], '2027-03-05', 'in-force'],
    [['decided', 'told'], '2027-03-31', 'in-force'],
    [['decided', 'told'], '2027-04-01', 'ended'],
    [['decided'], '2027-04-01', 'ended'],
    [['decided', 'told', 'appealed'], '2027-03-10', 'appealed'],
    [['decided', 'told', 'appealed', 'appeal-answered'], '2027-03-10', 'in-force'],
    [['decided', 'told', 'breached'], '2027-03-10', 'breached'],
    [['decided', 'told', 'return-requested', 'return-refused'], '2027-03-10', 'in-force'],
    [[], '2027-03-10', 'in-force'],
    [[], '2027-02-28', 'told'],
  ] as const)('after %s it is on %s: %s', (events, on, state) => {
    expect(stateOf(MARCH, having(...events), on)).toBe(state);
  });

  test('an appeal is answered also when it was breached meanwhile', () => {
    const events = having('decided', 'told', 'appealed', 'breached');
    expect(stateOf(MARCH, events, '2027-03-10')).toBe('breached');
    expect(nextSteps(MARCH, events, '2027-03-10')).toContain('appeal-answered');
    expect(nextSteps(MARCH, having('decided', 'told', 'breached'), '2027-03-10')).not.toContain('appeal-answered');
  });

  test('lifted on a day, it holds until the day before', () => {
    const events = having('decided', 'told', 'lifted');
    expect(stateOf(LIFTED, events, '2027-03-19')).toBe('in-force');
    expect(stateOf(LIFTED, events, '2027-03-20')).toBe('lifted');
  });
});

describe('what can happen next', () => {
  test('nobody breaks, appeals or asks to return from what they were not told', () => {
    expect(nextSteps(MARCH, having('decided'), '2027-03-10')).toEqual(['told', 'lifted']);
    expect(nextSteps(MARCH, having('proposed'), '2027-03-10')).toEqual(['decided', 'withdrawn']);
  });

  test('nothing, once it is over', () => {
    expect(nextSteps(MARCH, having('decided', 'told', 'return-requested'), '2027-04-01')).toEqual([]);
    expect(nextSteps(MARCH, having('proposed', 'withdrawn'), '2027-03-10')).toEqual([]);
  });

  test('a request to return is answered before there is another', () => {
    const asked = nextSteps(MARCH, having('decided', 'told', 'return-requested'), '2027-03-10');
    expect(asked).toEqual(expect.arrayContaining(['returned', 'return-refused']));
    expect(asked).not.toContain('return-requested');
    const refused = nextSteps(MARCH, having('decided', 'told', 'return-requested', 'return-refused'), '2027-03-10');
    expect(refused).toContain('return-requested');
    expect(refused).not.toContain('returned');
  });

  test('what will be lifted is not lifted twice', () => {
    expect(nextSteps(LIFTED, having('decided', 'told', 'lifted'), '2027-03-10')).not.toContain('lifted');
  });
});

test('check-ins are one and three months later, on the last day where a month has no such date', () => {
  expect(checkInsAfter('2027-03-04')).toEqual(['2027-04-04', '2027-06-04']);
  expect(checkInsAfter('2026-11-30')).toEqual(['2026-12-30', '2027-02-28']);
  expect(checkInsAfter('2027-12-31')).toEqual(['2028-01-31', '2028-03-31']);
});
