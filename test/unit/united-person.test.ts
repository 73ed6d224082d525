import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldsOf, type Records, spread, unite } from '../../electron/services/united-person.ts';
import { type Person, PersonFields, PersonId } from '../../shared/people/person.ts';

const WHEN = '2027-03-04T13:00:00.000Z';
const record = (number: number, fields: Partial<Person>): Person => ({
  ...PersonFields.parse({}),
  id: PersonId.parse(`0196a000-0000-7000-8000-00000000000${number}`),
  createdAt: WHEN,
  ...fields,
});

describe('what two records say together', () => {
  test('is all of it, once; the kept one’s name stays', () => {
    const kept = record(1, { name: 'Bo Lind', otherNames: ['Bobo'], handles: ['@bo'], contact: 'desk' });
    const merged = record(2, { name: 'بو', otherNames: ['Bobo'], handles: ['@bo', '@b'], contact: 'phone' });
    expect(unite([kept, merged])).toEqual(
      record(1, { name: 'Bo Lind', otherNames: ['Bobo', 'بو'], handles: ['@bo', '@b'], contact: 'desk / phone' }),
    );
  });

  test('has the name that neither calls a former one', () => {
    const old = record(1, { name: 'Dana Mirren' });
    const present = record(2, { name: 'Dan Mirren', formerNames: ['Dana Mirren'] });
    const both = { name: 'Dan Mirren', otherNames: [], formerNames: ['Dana Mirren'] };
    expect(unite([old, present])).toMatchObject(both);
    expect(unite([present, old])).toMatchObject(both);
  });

  test('has a name as soon as one of them has', () => {
    expect(unite([record(1, { handles: ['@bo'] }), record(2, { name: 'Bo' })])).toMatchObject({
      name: 'Bo',
      otherNames: [],
    });
  });
});

describe('a change of both', () => {
  const kept = record(1, { name: 'Bo', handles: ['@bo'], description: 'Tall.' });
  const merged = record(2, { name: 'Bo Lind', handles: ['@lind'], emails: ['l@example.org'], description: 'Scarf.' });
  const before = fieldsOf(unite([kept, merged]));

  test('leaves each what was not touched', () => {
    const [first, second] = spread([kept, merged], { ...before, contact: 'desk' });
    expect(first).toEqual({ ...kept, contact: 'desk' });
    expect(second).toEqual(merged);
  });

  test('takes away from whoever had it, and adds to the kept one', () => {
    const [first, second] = spread([kept, merged], { ...before, handles: ['@bo', '@new'], emails: [] });
    expect(first.handles).toEqual(['@bo', '@new']);
    expect(second).toMatchObject({ handles: [], emails: [], name: 'Bo Lind' });
  });

  test('makes a text that was rewritten the kept one’s', () => {
    const [first, second] = spread([kept, merged], { ...before, description: 'Tall, scarf.' });
    expect([first.description, second?.description]).toEqual(['Tall, scarf.', '']);
  });

  test('of the name brings no other name forward', () => {
    const renamed = spread([kept, merged], { ...before, name: 'Boris', otherNames: ['Bo Lind'] });
    expect(unite(renamed)).toMatchObject({ name: 'Boris', otherNames: ['Bo Lind'] });
    const swapped = spread([kept, merged], { ...before, name: 'Bo Lind', otherNames: ['Bo'] });
    expect(unite(swapped)).toMatchObject({ name: 'Bo Lind', otherNames: ['Bo'] });
    const nameless = spread([kept, merged], { ...before, name: '' });
    expect(unite(nameless)).toMatchObject({ name: '', otherNames: ['Bo Lind'] });
  });

  test('that calls a name a former one no longer does not make it the first', () => {
    const all = [record(0, { formerNames: ['Bea'] }), record(1, { name: 'Bea' }), record(2, { name: 'Fay' })] as const;
    const typed = { ...fieldsOf(unite(all)), otherNames: ['Bea'], formerNames: [] };
    expect(unite(spread(all, typed))).toMatchObject({ name: 'Fay', otherNames: ['Bea'], formerNames: [] });
  });
});

describe('any records', () => {
  const word = fc.constantFrom<string>('Ada', 'Bea', "O'Cid", 'دانا', 'Eve', 'Fay', '');
  const words = fc.uniqueArray(fc.constantFrom<string>('Ada', 'Bea', "O'Cid", 'دانا', 'Eve', 'Gus'), { maxLength: 4 });
  const text = fc.constantFrom('', 'Tall.', 'Red scarf.', 'A\n\nB', ' ');
  const fields = fc.record({
    ...{ name: word, otherNames: words, formerNames: words, handles: words, emails: words },
    ...{ organisation: word, codeName: word, contact: word, description: text },
  });
  const records = fc.array(fields, { minLength: 1, maxLength: 4 }).map((all) => {
    const [first, ...rest] = all.map((each, at) => record(at, each));
    return [first ?? record(0, {}), ...rest] satisfies Records;
  });

  test('lose nothing by being united', () => {
    fc.assert(
      fc.property(records, (all) => {
        const { name, otherNames, formerNames, ...whole } = unite(all);
        const named = [name, ...otherNames, ...formerNames];
        for (const each of all) {
          expect(named).toEqual(expect.arrayContaining([...each.formerNames, ...each.otherNames]));
          if (each.name !== '') expect(named).toContain(each.name);
          expect(whole.handles).toEqual(expect.arrayContaining(each.handles));
          expect(whole.emails).toEqual(expect.arrayContaining(each.emails));
          for (const line of ['organisation', 'codeName', 'contact', 'description'] as const)
            expect(whole[line]).toContain(each[line].trim());
        }
      }),
    );
  });

  test('are not changed by saving what is shown as it is', () => {
    fc.assert(
      fc.property(records, (all) => {
        expect(spread(all, fieldsOf(unite(all)))).toEqual(all);
      }),
    );
  });

  test('show what was typed once it is saved', () => {
    fc.assert(
      fc.property(records, fields, (all, typed) => {
        const sane = {
          ...typed,
          otherNames: typed.otherNames.filter((name) => name !== typed.name && !typed.formerNames.includes(name)),
        };
        fc.pre(!typed.formerNames.includes(typed.name));
        const shown = unite(spread(all, sane));
        expect({ ...shown, description: shown.description.trim() }).toMatchObject({
          ...{ name: sane.name, organisation: sane.organisation, codeName: sane.codeName, contact: sane.contact },
          description: sane.description.trim(),
        });
        for (const list of ['otherNames', 'formerNames', 'handles', 'emails'] as const)
          expect([...shown[list]].sort()).toEqual([...sane[list]].sort());
      }),
    );
  });
});
