import { chat, table } from './chat-importers.ts';
import { kinds, office, pages, pictures, recordings } from './file-importers.ts';
import type { Importer } from './importer.ts';
import { eml, mbox } from './mail-importers.ts';
import { sealed, sealedContent } from './sealed-importers.ts';
import { book, list } from './table-importers.ts';

export const importers: readonly Importer[] = [
  ...[sealed, sealedContent, eml, mbox, chat, table],
  ...[list, book],
  ...[pictures, recordings, pages, office, kinds],
];
