import { expect, test } from 'vitest';
import { SanctionInput } from '../../shared/sanctions/sanction.ts';

const ID = '018f0000-0000-7000-8000-000000000001';
const ban = {
  incidentId: ID,
  personId: ID,
  kind: 'ban',
  scope: 'everywhere',
  startsOn: '2027-03-01',
  endsOn: null,
  owner: ID,
};

test('a ban without an end is indefinite', () => {
  expect(SanctionInput.parse(ban).endsOn).toBeNull();
});

test('a sanction cannot end before it starts', () => {
  expect(SanctionInput.safeParse({ ...ban, endsOn: '2027-02-01' }).success).toBe(false);
});

test('a refund needs the agreement that allows it to be ticked and written down', () => {
  const refund = { ...ban, kind: 'grant-refund' };
  expect(SanctionInput.safeParse(refund).success).toBe(false);
  const written = { ...refund, precondition: 'Agreed in the grant letter.' };
  expect(SanctionInput.safeParse(written).success).toBe(false);
  expect(SanctionInput.safeParse({ ...written, preconditionMet: true }).success).toBe(true);
});

test('no contact is with somebody', () => {
  const rule = { ...ban, kind: 'no-contact' };
  expect(SanctionInput.safeParse(rule).success).toBe(false);
  expect(SanctionInput.safeParse({ ...rule, keepAwayFrom: [ID] }).success).toBe(true);
});
