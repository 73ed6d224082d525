import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { keepStatements } from '../../electron/database/kept-statements.ts';

test('a text of SQL that is asked again answers each way of asking as if it were new', () => {
  const db = new Database(':memory:');
  keepStatements(db);
  db.exec('CREATE TABLE herons (id INTEGER PRIMARY KEY, name TEXT)');
  const insert = 'INSERT INTO herons (name) VALUES (?)';
  for (const name of ['Amber', 'Silver', 'Quiet']) db.prepare(insert).run(name);
  const sql = 'SELECT id, name FROM herons WHERE id >= ? ORDER BY id';
  expect(db.prepare(sql)).toBe(db.prepare(sql));
  expect(db.prepare(sql).pluck().all(2)).toEqual([2, 3]);
  expect(db.prepare(sql).get(2)).toEqual({ id: 2, name: 'Silver' });
  expect(db.prepare(sql).raw().all(3)).toEqual([[3, 'Quiet']]);
  expect(db.prepare(sql).all(3)).toEqual([{ id: 3, name: 'Quiet' }]);

  const seen: unknown[] = [];
  for (const row of db.prepare(sql).iterate(1)) seen.push([row, db.prepare(sql).pluck().get(3)]);
  expect(seen).toHaveLength(3);
  expect(() => db.prepare(sql).all()).toThrow('Too few');

  db.exec('ALTER TABLE herons ADD COLUMN pond TEXT');
  const all = 'SELECT * FROM herons WHERE id = 1';
  expect(db.prepare(all).get()).toEqual({ id: 1, name: 'Amber', pond: null });
  db.exec('ALTER TABLE herons DROP COLUMN pond');
  expect(db.prepare(all).get()).toEqual({ id: 1, name: 'Amber' });
  db.close();
});
