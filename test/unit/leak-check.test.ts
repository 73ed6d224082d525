import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findLeaks } from '../../electron/services/leak-check/find-leaks.ts';
import { secretsOf } from '../../electron/services/leak-check/secrets-of.ts';
import { keyOfLeak, openLeaks } from '../../shared/leak-check/leak.ts';
import { measureLeaks } from '../fixtures/checked-letters.ts';
import { LEAK_MATERIAL } from '../fixtures/leak-material.ts';
import { makePlantedLetters } from '../fixtures/planted-letters.ts';

const [letter] = makePlantedLetters(LEAK_MATERIAL, 1, 1);
if (letter === undefined) throw new Error('There is no letter');
const { known, to } = letter;
const secrets = secretsOf(known, to);
const [, reporter] = known.parties;

test('at least 95 of 100 planted identities are marked, with fewer than two false marks in a letter', () => {
  const { planted, found, falseMarks } = measureLeaks(200);
  expect(planted).toBeGreaterThan(400);
  expect(found).toBeGreaterThanOrEqual(0.95);
  expect(falseMarks).toBeLessThan(2);
});

test('marks stand in the order of any text, none over another, each with the words that it marks', () => {
  const name = reporter?.person.name ?? '';
  const part = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(name, `${name[0]}. `, 'she', '10:30', '@', '\n'),
  );
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const text = parts.join(' ');
      const leaks = findLeaks(text, secrets);
      for (const [at, leak] of leaks.entries()) {
        expect(text.slice(leak.from, leak.to)).toBe(leak.text);
        expect(leak.from).toBeGreaterThanOrEqual(leaks[at - 1]?.to ?? 0);
        expect(leak.to).toBeGreaterThan(leak.from);
      }
    }),
  );
});

test.each([
  ['one very long word', 'a'.repeat(100_000)],
  ['nothing but addresses', 'a@'.repeat(50_000)],
  ['nothing but initials', 'A. '.repeat(33_000)],
  ['a name again and again', `${reporter?.person.name} `.repeat(5000)],
])('takes no longer than a reader notices: %s', (_what, text) => {
  const before = performance.now();
  findLeaks(text, secrets);
  expect(performance.now() - before).toBeLessThan(5000);
});

test('words of a message are known to whoever wrote or got it, and to nobody else', () => {
  const message = {
    from: `<${reporter?.person.emails[0]}>`,
    to: '',
    text: 'They laughed at the knitted penguin on my desk.',
  };
  const copied = 'This is about the knitted penguin on a desk.';
  const marks = (recipient: typeof to | null) =>
    findLeaks(copied, secretsOf({ ...known, messages: [message] }, recipient));
  expect(marks(to)).toMatchObject([{ kind: 'phrase', reveals: { personId: reporter?.person.id } }]);
  expect(marks(reporter?.person.id ?? null)).toEqual([]);
});

test('what was accepted stays accepted wherever the same words stand, until they reveal somebody else', () => {
  const [leak] = findLeaks(`We asked ${reporter?.person.name}.`, secrets);
  if (leak?.reveals == null) throw new Error('There is no mark');
  const accepted = [
    { kind: leak.kind, text: leak.text.toUpperCase(), personId: leak.reveals.personId, reason: 'Agreed' },
  ];
  expect(openLeaks([leak, { ...leak, from: 100, to: 120 }], accepted)).toEqual([]);
  const another = { ...leak, reveals: { ...leak.reveals, personId: to } };
  expect(openLeaks([another], accepted).map(keyOfLeak)).toEqual([keyOfLeak(another)]);
});

test('what the recipient said in other words, or only seems to have said, does not hide a mark', () => {
  const [to_, by, will] = known.parties;
  const [report] = known.reports;
  if (to_ === undefined || by === undefined || will === undefined || report === undefined) throw new Error('Too few');
  const fields = {
    ...report.fields,
    account: 'Will you help? It was in front of the door. I also saw it.',
    others: [],
  };
  const own = { ...report, fields, versions: report.versions.map((version) => ({ ...version, fields })) };
  const person = { ...will.person, name: 'Will', handles: ['@al'] };
  const message = { from: 'somebody', to: '', text: 'There was a knitted penguin in front of the door.' };
  const secret = secretsOf(
    { ...known, parties: [to_, by, { ...will, person }], reports: [own], messages: [message] },
    by.person.id,
  );
  const marks = findLeaks('We asked Will (@al) about a knitted penguin in front of the door.', secret);
  expect(marks.map(({ text }) => text)).toEqual(['Will', '@al', 'a knitted penguin in front of the door']);
});
