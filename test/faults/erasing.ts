import { randomUUID } from 'node:crypto';
import Database from 'better-sqlite3';
import { durationOfErasing, killWhileErasing, makeErasingTemplate } from '../fixtures/kills-while-erasing.ts';
import { type Counts, type Line, tryOften } from './fault.ts';

export const name = 'erasing';

/** Kills while a case is erased: it is whole afterwards, or no byte of it is left. */
export async function run(counts: Counts): Promise<readonly Line[]> {
  const template = await makeErasingTemplate();
  const milliseconds = await durationOfErasing(template);
  const times = counts.times(500);
  const left = { whole: 0, erased: 0 };
  const what = 'killed while a case is erased';
  const killed = await tryOften(
    counts,
    { what, times },
    async (time) => {
      const how = time % 2 === 0 ? 'anonymised' : 'deleted';
      left[await killWhileErasing(template, how, ((time + Math.random()) / times) * milliseconds)] += 1;
    },
    () => `${left.whole} whole, ${left.erased} erased`,
  );
  return [killed, deletingAlone()];
}

/** Why the file is written anew: SQLite overwrites what it deletes, and not the copies that splitting a page left behind. */
function deletingAlone(): Line {
  const db = new Database(':memory:');
  db.pragma('secure_delete = ON');
  db.exec('CREATE TABLE notes (id TEXT PRIMARY KEY, content TEXT) STRICT, WITHOUT ROWID');
  const insert = db.prepare('INSERT INTO notes VALUES (?, ?)');
  const update = db.prepare('UPDATE notes SET content = ? WHERE id = ?');
  for (let count = 0; count < 3000; count++) {
    const [id, word] = [randomUUID(), count % 3 === 0 ? 'zqgone ' : 'zqkept '];
    insert.run(id, word.repeat(1 + (count % 60)));
    update.run(word.repeat(1 + (count % 47)), id);
  }
  db.exec("DELETE FROM notes WHERE content LIKE 'zqgone%'");
  const before = db.serialize().includes('zqgone');
  db.exec('VACUUM');
  const after = db.serialize().includes('zqgone');
  db.close();
  const told = `after deleting alone ${before ? 'some' : 'none'} of it was left`;
  return { what: 'deleted rows left between others', tried: 1, broken: after ? 1 : 0, told };
}
