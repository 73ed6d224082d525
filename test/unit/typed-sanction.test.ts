import { describe, expect, test } from 'vitest';
import { checkedSanction, type TypedSanction } from '../../renderer/features/sanctions/typed-sanction.ts';
import { IncidentId } from '../../shared/incidents/incident.ts';

const CASE = IncidentId.parse('019a0000-0000-7000-8000-000000000001');
const PERSON = '019a0000-0000-7000-8000-000000000002';
const MEMBER = '019a0000-0000-7000-8000-000000000003';

const BAN: TypedSanction = {
  kind: 'ban',
  personId: PERSON,
  scope: 'all-events',
  scopeNote: '',
  startsOn: '2027-03-04',
  end: 'indefinite',
  endsOn: '2020-01-01',
  conditions: '',
  owner: MEMBER,
};

describe('a sanction as it is typed', () => {
  test('an end that was typed and then taken back does not count', () => {
    expect(checkedSanction(CASE, BAN).input?.endsOn).toBeNull();
  });

  test('what is not chosen is named', () => {
    const { input, wrong } = checkedSanction(CASE, { ...BAN, kind: '', personId: '' });
    expect(input).toBeUndefined();
    expect([...wrong]).toEqual(expect.arrayContaining(['kind', 'personId']));
  });

  test('a last day before the first is refused, the same day is not', () => {
    expect([...checkedSanction(CASE, { ...BAN, end: 'date', endsOn: '2027-03-03' }).wrong]).toEqual(['endsOn']);
    expect(checkedSanction(CASE, { ...BAN, end: 'date', endsOn: '2027-03-04' }).input?.endsOn).toBe('2027-03-04');
  });

  test('an end that is to be a date but has none is refused', () => {
    expect([...checkedSanction(CASE, { ...BAN, end: 'date', endsOn: '' }).wrong]).toContain('endsOn');
  });

  test('a refund of a grant must say how its precondition is met', () => {
    expect([...checkedSanction(CASE, { ...BAN, kind: 'grant-refund' }).wrong]).toEqual(['conditions']);
    expect(
      checkedSanction(CASE, { ...BAN, kind: 'grant-refund', conditions: 'Clause 4 of the grant.' }).input,
    ).toBeDefined();
  });
});
