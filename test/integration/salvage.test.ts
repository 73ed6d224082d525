import { afterAll, beforeAll, expect, it } from 'vitest';
import { type KnownFile, knownFile, somePages, trySalvage } from '../fixtures/damaged-case-file.ts';
import { removeTemporaryFolders } from '../fixtures/vault-rooms.ts';

let file: KnownFile;
beforeAll(async () => {
  file = await knownFile();
});
afterAll(removeTemporaryFolders);

it('a case file of which nothing is damaged is salvaged whole, and the one it comes from is not touched', async () => {
  const { salvage, wrong } = await trySalvage(file, []);
  expect(wrong).toEqual([]);
  expect(salvage).toMatchObject({ damagedPages: 0, tables: [] });
});

it('of one with damaged pages everything else is saved, and what is missing is said', async () => {
  const pages = [...file.pages].filter(([, name]) => name === 'people' || name === 'incidents').map(([page]) => page);
  const { salvage, wrong } = await trySalvage(file, [...pages, ...somePages(file, 2)]);
  expect(wrong).toEqual([]);
  expect(salvage?.damagedPages).toBeGreaterThanOrEqual(pages.length);
  const standIns = salvage?.tables.find(({ table }) => table === 'incidents')?.standIns;
  expect(standIns).toBe(file.rows.get('incidents'));
});

it('of one that lost a part of the list of its tables, everything is saved as long as they lie as in a new one', async () => {
  const [, ...pages] = [...file.pages].filter(([, name]) => name === 'sqlite_schema').map(([page]) => page);
  const { salvage, wrong } = await trySalvage(file, [pages[1] ?? 1]);
  expect(wrong).toEqual([]);
  expect(salvage).toMatchObject({ damagedPages: 1, tables: [] });
});

it('where nothing at all can be read, that is said, and nothing is left behind', async () => {
  expect(await trySalvage(file, [1])).toEqual({ salvage: undefined, wrong: [] });
});
