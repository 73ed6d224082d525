import { describe, expect, it } from 'vitest';
import type { ListedPerson, Registrant } from '../../electron/services/screening/registrant.ts';
import { prepareScreen, screenRows } from '../../electron/services/screening/screen.ts';

const nobody = { names: [], emails: [], handles: [], organisation: '' };
const list: readonly ListedPerson[] = [
  { ...nobody, id: 'moth', names: ['Konstanze Mottenberg', 'Moth'], emails: ['k.moth@gmail.com'], handles: ['@m_oth'] },
  { ...nobody, id: 'frog', names: ['Ólafur Froskason'] },
];
const screen = prepareScreen(list);

describe('comparing a registrant with a list', () => {
  it.each([
    ['Mottenberg, Constanze', 'moth'],
    ['Olafur Froskasson', 'frog'],
  ])('finds %s', (name, id) => {
    expect(screen.compare(registrant({ names: [name] })).map(({ listedId }) => listedId)).toEqual([id]);
  });

  it('finds one mailbox that is written otherwise', () => {
    const [found] = screen.compare(registrant({ names: ['Somebody Else'], emails: ['KMoth+talk@googlemail.com'] }));
    expect(found).toMatchObject({ listedId: 'moth', band: 'likely', reasons: [{ field: 'email' }] });
  });

  it('leaves rows out in which nobody is found, and says how far it has come', async () => {
    const rows = [registrant({ row: 2, names: ['Ada Quill'] }), registrant({ row: 3, names: ['Olafur Froskason'] })];
    const progress: number[] = [];
    const options = { signal: new AbortController().signal, progress: (done: number) => progress.push(done) };
    expect((await screenRows(screen, rows, options)).map(({ row }) => row)).toEqual([3]);
    expect(progress).toEqual([2]);
  });
});

function registrant(fields: Partial<Registrant>): Registrant {
  return { ...nobody, row: 2, ...fields };
}
