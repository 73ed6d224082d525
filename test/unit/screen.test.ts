import { describe, expect, it } from 'vitest';
import type { ListedPerson, Registrant } from '../../electron/services/screening/registrant.ts';
import { prepareScreen, screenRows } from '../../electron/services/screening/screen.ts';

const nobody = { names: [], emails: [], handles: [], organisation: '' };
const list: readonly ListedPerson[] = [
  { ...nobody, id: 'moth', names: ['Konstanze Mottenberg', 'Moth'], emails: ['k.moth@gmail.com'], handles: ['@m_oth'] },
  { ...nobody, id: 'frog', names: ['Ólafur Froskason'] },
];
const screen = prepareScreen(list);
const quiet = { signal: new AbortController().signal, progress: () => undefined };

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

  it('asks to look when what stands before the @ is the same elsewhere, and is no name', () => {
    const owl = {
      ...nobody,
      id: 'owl',
      names: ['Ondine Strigida'],
      emails: ['nightwatch@example.org', 'ondine@a.example'],
    };
    const found = (email: string) =>
      prepareScreen([owl]).compare(registrant({ names: ['Somebody Else'], emails: [email] }));
    expect(found('night.watch@example.com')).toMatchObject([
      { band: 'look', reasons: [{ likenesses: ['local-part'] }] },
    ]);
    expect(found('ondine@b.example')).toEqual([]);
  });

  it('reads digits in handles as letters', () => {
    const [found] = screen.compare(registrant({ names: ['Somebody Else'], handles: ['https://example.org/@m0th'] }));
    expect(found).toMatchObject({ listedId: 'moth', reasons: [{ field: 'handle', likenesses: ['look-alike'] }] });
  });

  it('says that an organisation moved a row up, and finds nobody by it alone', () => {
    const owl = { ...nobody, id: 'owl', names: ['Ondine Strigida'], organisation: 'Night Watch Ltd' };
    const found = (name: string) =>
      prepareScreen([owl]).compare(registrant({ names: [name], organisation: 'Night Watch' }));
    expect(found('Somebody Else')).toEqual([]);
    expect(found('Ondine Strigyda')[0]?.reasons.map(({ field }) => field)).toEqual(['name', 'organisation']);
  });

  it('says that a name is common, and still shows it', async () => {
    const listed = [{ ...nobody, id: 'anna', names: ['Anna Schilf'] }];
    const crowd = Array.from({ length: 60 }, (_, row) =>
      registrant({ row, names: [row % 2 === 0 ? `Anna Ottern${row}` : `Bruno Schilf`] }),
    );
    const rows = [...crowd, registrant({ row: 99, names: ['Anna Schilf'] })];
    const found = (await screenRows(prepareScreen(listed), rows, quiet)).find(({ row }) => row === 99)?.found[0];
    expect(found).toMatchObject({
      band: 'look',
      reasons: [{ moved: null }, { likenesses: ['common'], moved: 'down' }],
    });
  });

  it('ends as soon as it is cancelled', async () => {
    const rows = Array.from({ length: 50_000 }, (_, row) => registrant({ row, names: [`Row Number${row}`] }));
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 5);
    await expect(screenRows(screen, rows, { ...quiet, signal: controller.signal })).rejects.toThrow('aborted');
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
