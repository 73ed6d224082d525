import { z } from 'zod';
import { Salvage } from '../../../shared/audit/salvage.ts';
import { readContent, writeContent } from '../case-content.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';

const Content = Salvage.omit({ at: true });

/** Newest first. */
export function listSalvages(db: ReadableDb): Salvage[] {
  const rows = db.prepare('SELECT at, content FROM salvages ORDER BY at DESC, id').all();
  return z
    .array(z.object({ at: z.string(), content: z.string() }))
    .parse(rows)
    .map(({ at, content }) => ({ at, ...readContent(Content, content) }));
}

export function insertSalvage(db: WritableDb, id: string, { at, ...content }: Salvage): void {
  db.prepare('INSERT INTO salvages (id, at, content) VALUES (?, ?, ?)').run(id, at, writeContent(Content, content));
}
