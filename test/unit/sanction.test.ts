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

test('a refund needs the agreement that allows it to be written down', () => {
  const refund = { ...ban, kind: 'grant-refund' };
  expect(SanctionInput.safeParse(refund).success).toBe(false);
  expect(SanctionInput.safeParse({ ...refund, conditions: 'Agreed in the grant letter.' }).success).toBe(true);
});
