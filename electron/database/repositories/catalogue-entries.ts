import { z } from 'zod';
import { CatalogueEntry, SanctionKind } from '../../../shared/sanctions/catalogue.ts';
import { readContent, writeContent } from '../case-content.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';
import type { Stamp } from './stamp.ts';

const Content = CatalogueEntry.omit({ kind: true });
const Row = z
  .object({ kind: SanctionKind, content: z.string() })
  .transform(({ kind, content }): CatalogueEntry => ({ kind, ...readContent(Content, content) }));

/** What the team added, changed or put away; its own kinds in the order in which they were added. */
export function listCatalogueEntries(db: ReadableDb): CatalogueEntry[] {
  return Row.array().parse(db.prepare('SELECT kind, content FROM catalogue_entries ORDER BY kind').all());
}

export function putCatalogueEntry(db: WritableDb, { kind, ...content }: CatalogueEntry, stamp: Stamp): void {
  db.prepare(
    `INSERT INTO catalogue_entries (kind, content, changed, changed_by) VALUES (@kind, @content, @changed, @changedBy)
     ON CONFLICT DO UPDATE SET content = @content, changed = @changed, changed_by = @changedBy`,
  ).run({ kind, content: writeContent(Content, content), ...stamp });
}
