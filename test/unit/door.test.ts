import { describe, expect, test } from 'vitest';
import { prepareDoor } from '../../electron/services/door/door-answer.ts';
import { createPace } from '../../electron/services/door/pace.ts';
import { reading } from '../../electron/services/door/reading.ts';
import { alsoCalled } from '../../electron/services/nicknames.ts';
import { formsToKeep, formsToSeek, wholenessOf } from '../../shared/door/name-forms.ts';

describe('forms of a name on a door list', () => {
  const isFound = (listed: string, typed: string) => {
    const kept = new Set(formsToKeep(listed, reading, alsoCalled));
    return formsToSeek(typed, reading).some((form) => kept.has(form));
  };

  test.each([
    ['Rita Reported', 'reported rita'],
    ['Rita Reported', 'Rita Repotred'],
    ['Rita Reported', 'Rita Maria Reported'],
    ['Jean-Pierre Roux', 'Jeanpierre Roux'],
    ['Jean Pierre Roux', 'Roux, Jean-Pierre'],
    ['Ana Gómez Rodríguez', 'Ana Gomez-Rodriguez'],
    ['Ana Gómez', 'Ana Gomez-Rodriguez'],
    ['Елена Соколова', 'Elena Sokolova'],
    ['William Harper', 'Bill Harper'],
    ['John Michael Thomas', 'Thomas, John'],
    ['José García Martín', 'Jose Martin'],
    ['Hana de Graaf', 'Dr. Hana Graaf'],
    ['Wang Xiaoming', '王小明'],
    ['Moth', 'moth'],
    ['Marguerite', 'Margueritte'],
  ])('%s is found as %s', (listed, typed) => expect(isFound(listed, typed)).toBe(true));

  test.each([
    ['Rita Reported', 'Rita Okonkwo'],
    ['Rita Reported', 'Reported'],
    ['Hana de Graaf', 'Olga de Graaf'],
    ['Chia-hao Li', 'Chia-hao Prakash'],
    ['Anna Maria Rossi', 'Anna Maria Silva'],
    ['Ana Lee', 'Ana Ito'],
  ])('%s is not %s', (listed, typed) => expect(isFound(listed, typed)).toBe(false));

  test('are of two words at least, where there are two, and of no initial: so few could all be tried', () => {
    const forms = formsToKeep('Rita Mary Reported', reading, alsoCalled).filter((form) => !form.startsWith('whole '));
    expect(forms.filter((form) => !/^\S{2,} (beside )?\S+|^sounds \S+ \S+$/.test(form))).toEqual([]);
    expect(formsToKeep('R. Reported', reading, alsoCalled)).not.toContain('r beside RPRTT');
    expect(formsToKeep('', reading, alsoCalled)).toEqual([]);
  });

  test('a name that is only begun is asked for in full', () => {
    const typed = ['R. Reported', 'Rita Reported', 'Rita', 'R', '…', '王小明'];
    const told = typed.map((name) => wholenessOf(name, reading));
    expect(told).toEqual(['part', 'name', 'one-word', 'nothing', 'nothing', 'one-word']);
  });
});

describe('door mode', () => {
  test('calls for handles, addresses and parts of a name, also misspelt', () => {
    const person = {
      id: '1',
      names: ['Rita Reported'],
      emails: ['rita@example.org'],
      handles: ['@moth'],
      organisation: '',
    };
    const answer = prepareDoor([person]);
    for (const typed of ['@moth', 'rita+talk@example.org', 'Reportd', 'R. Reported'])
      expect([typed, answer(typed)]).toEqual([typed, 'call']);
    for (const typed of ['Olga', 'R', '', '@', '   ']) expect([typed, answer(typed)]).toEqual([typed, 'clear']);
    expect(prepareDoor([])('Rita Reported')).toBe('clear');
  });

  test('answers a queue at once, and somebody who tries many names later and later', () => {
    let now = 0;
    const pace = createPace(() => now);
    const waits = Array.from({ length: 40 }, () => pace());
    expect(waits.slice(0, 12)).toEqual(new Array(12).fill(0));
    expect(waits[39]).toBeGreaterThan(90_000);
    now += 10 * 60_000;
    expect(pace()).toBe(0);
    const visitors = Array.from({ length: 200 }, () => {
      now += 4_000; // one every four seconds
      return pace();
    });
    expect(Math.max(...visitors)).toBe(0);
  });
});
