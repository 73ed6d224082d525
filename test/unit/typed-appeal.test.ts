import { expect, test } from 'vitest';
import { checkedAppeal, dueDay, type TypedAppeal } from '../../renderer/features/appeals/typed-appeal.ts';
import { IncidentId } from '../../shared/incidents/incident.ts';

const ID = '0196a000-0000-7000-8000-000000000000';
const incidentId = IncidentId.parse(ID);
const WHOLE: TypedAppeal = {
  ...{ personId: ID, receivedOn: '2027-03-04', due: '2027-04-03', grounds: 'New facts' },
  ...{ handlers: [ID], outsideBody: '' },
};

test('an appeal is owed an answer as long after it came as the team has promised', () => {
  expect(dueDay('2027-03-04', { count: 30, unit: 'days' })).toBe('2027-04-03');
  expect(dueDay('2027-03-05', { count: 2, unit: 'business-days' })).toBe('2027-03-09');
  expect(dueDay('2027-03-04', { count: 12, unit: 'hours' })).toBe('2027-03-05');
  expect(dueDay('', { count: 30, unit: 'days' })).toBe('');
});

test('every field that is missing or wrong is named at once', () => {
  expect(checkedAppeal(incidentId, WHOLE)).toMatchObject({ input: { personId: ID }, wrong: new Set() });
  const empty = { personId: '', receivedOn: '', due: '', grounds: ' ', handlers: [], outsideBody: ' ' };
  expect(checkedAppeal(incidentId, empty).wrong).toEqual(
    new Set(['personId', 'receivedOn', 'due', 'grounds', 'handlers']),
  );
  expect(checkedAppeal(incidentId, { ...WHOLE, due: '2027-03-03' }).wrong).toEqual(new Set(['due']));
});

test('a body outside the team is enough', () => {
  const typed = { ...WHOLE, handlers: [], outsideBody: 'The board' };
  expect(checkedAppeal(incidentId, typed)).toMatchObject({ input: { outsideBody: 'The board' }, wrong: new Set() });
});
