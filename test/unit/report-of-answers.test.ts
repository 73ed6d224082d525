import { expect, test } from 'vitest';
import { reportOf } from '../../electron/services/sealed/report-of-answers.ts';
import { SEALED_FORMAT, SEALED_KIND } from '../../shared/sealed/limits.ts';
import { SealedReport } from '../../shared/sealed/sealed-report.ts';

const RECEIVED = { receivedAt: { at: '2027-03-04T13:00:00.000Z', zone: 'Europe/Lisbon' }, setting: 'event' } as const;
const event = 'A conference '.repeat(12).trim();

test('the event stands with the place, and nothing of either is cut', () => {
  const short = filed({ where: 'Main hall', around: 'A crowd' });
  expect(short).toMatchObject({ where: `Main hall · ${event}`, circumstances: 'A crowd' });
  const where = 'By the stairs '.repeat(20).trim();
  expect(filed({ where, around: 'A crowd' })).toMatchObject({ where, circumstances: `${event}\nA crowd` });
});

function filed(answers: { where: string; around: string }) {
  const sealed = { kind: SEALED_KIND, format: SEALED_FORMAT, language: 'en', event, sealedAt: RECEIVED.receivedAt.at };
  return reportOf(
    SealedReport.parse({ ...sealed, answers: { account: 'He kept following me.', ...answers } }),
    RECEIVED,
  );
}
