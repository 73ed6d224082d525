import { describe, expect, test } from 'vitest';
import { checkedSanction, type TypedSanction } from '../../renderer/features/sanctions/typed-sanction.ts';
import { EventId } from '../../shared/events/event.ts';
import { IncidentId } from '../../shared/incidents/incident.ts';

const CASE = IncidentId.parse('019a0000-0000-7000-8000-000000000001');
const PERSON = '019a0000-0000-7000-8000-000000000002';
const MEMBER = '019a0000-0000-7000-8000-000000000003';

const BAN: TypedSanction = {
  kind: 'ban',
  personId: PERSON,
  scope: 'all-events',
  scopeNote: '',
  eventId: null,
  startsOn: '2027-03-04',
  end: 'indefinite',
  endsOn: '2020-01-01',
  reviewOn: '2028-03-04',
  conditions: '',
  precondition: '',
  preconditionMet: false,
  keepAwayFrom: [],
  steps: [],
  owner: MEMBER,
};

const OWN = 'own-019a0000-0000-7000-8000-000000000004';

function checked(typed: TypedSanction) {
  return checkedSanction(CASE, typed, { needsPrecondition: false });
}

describe('a sanction as it is typed', () => {
  test('an end that was typed and then taken back does not count', () => {
    expect(checked(BAN).input?.endsOn).toBeNull();
  });

  test('only a ban is looked at again, and only a ban for one event is for that event', () => {
    expect(checked(BAN).input).toMatchObject({ reviewOn: '2028-03-04', eventId: null });
    const eventId = EventId.parse('019a0000-0000-7000-8000-000000000005');
    expect(checked({ ...BAN, eventId }).input?.eventId).toBeNull();
    const milder = checked({ ...BAN, kind: 'no-talks', scope: 'this-event', eventId });
    expect(milder.input).toMatchObject({ reviewOn: null, eventId });
  });

  test('what is not chosen is named', () => {
    const { input, wrong } = checked({ ...BAN, kind: '', personId: '' });
    expect(input).toBeUndefined();
    expect([...wrong]).toEqual(expect.arrayContaining(['kind', 'personId']));
  });

  test('a last day before the first is refused, the same day is not', () => {
    expect([...checked({ ...BAN, end: 'date', endsOn: '2027-03-03' }).wrong]).toEqual(['endsOn']);
    expect(checked({ ...BAN, end: 'date', endsOn: '2027-03-04' }).input?.endsOn).toBe('2027-03-04');
  });

  test('an end that is to be a date but has none is refused', () => {
    expect([...checked({ ...BAN, end: 'date', endsOn: '' }).wrong]).toContain('endsOn');
  });

  test('what a kind needs first is ticked, and how it is met written down', () => {
    const refund: TypedSanction = { ...BAN, kind: 'grant-refund' };
    const check = (typed: TypedSanction) => checkedSanction(CASE, typed, { needsPrecondition: true });
    expect([...check(refund).wrong].sort()).toEqual(['precondition', 'preconditionMet']);
    expect(check({ ...refund, preconditionMet: true, precondition: 'Clause 4 of the grant.' }).input).toBeDefined();
    expect([...check({ ...BAN, kind: OWN, preconditionMet: true }).wrong]).toEqual(['precondition']);
  });

  test('what belongs to another kind is not sent', () => {
    const step = { kind: 'step', title: '', due: '' } as const;
    const typed: TypedSanction = { ...BAN, keepAwayFrom: [PERSON], steps: [step], precondition: 'Said.' };
    expect(checked(typed).input).toMatchObject({ keepAwayFrom: [], steps: [], precondition: '' });
    expect([...checked({ ...typed, kind: 'plan' }).wrong]).toEqual(['steps']);
  });
});
