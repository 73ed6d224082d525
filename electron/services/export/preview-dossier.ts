import type { DossierPreview } from '../../../shared/exports/dossier-preview.ts';
import type { QueryContext } from '../context.ts';
import { type DossierOrder, dossierOf, leaksIn } from './dossier-of.ts';
import { exportOrigin } from './export-origin.ts';
import type { Block } from './printed-document.ts';
import { readPrintedWords } from './printed-words.ts';

type Line = DossierPreview['sections'][number]['lines'][number];

/** The very document that would be printed, as text. Throws `conflict` for a member who may not see the case. */
export function previewDossier(context: QueryContext, order: DossierOrder): DossierPreview {
  const words = readPrintedWords();
  const origin = exportOrigin(context);
  const { cover, sections } = dossierOf(context, order, origin, words);
  const marks = [words('print.withheld'), words('print.formerName')];
  const told = sections.map(({ heading, blocks }) => ({ heading, lines: blocks.flatMap(linesOf) }));
  const text = told.flatMap(({ lines }) => lines.map((line) => line.text)).join('\n');
  const places = marks.reduce((sum, mark) => sum + text.split(mark).length - 1, 0);
  const unmarked = marks.reduce((so, mark) => so.replaceAll(mark, '…'), text);
  const left = [...new Set(leaksIn(context, order, origin, unmarked).map((leak) => leak.text))];
  return { heading: cover.heading, notes: [...cover.notes], sections: told, marks, places, left };
}

function linesOf(block: Block): Line[] {
  const line = (text: string, term = ''): Line => ({ kind: 'text', term, text });
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'heading', term: block.aside, text: block.text }];
    case 'none':
      return [{ kind: 'none', term: '', text: block.text }];
    case 'text':
    case 'words':
      return [line(block.text)];
    case 'fields':
      return block.fields.map(({ term, text }) => line(text, term));
    case 'list':
      return block.items.map((item) => line(item));
    case 'table':
      return block.rows.map((cells) => line(cells.join(' · ')));
    case 'entries':
      return block.entries.flatMap(({ when, heading, text, by, earlier }) => [
        line([heading, text, by].filter((part) => part !== '').join('\n'), when),
        ...earlier.map((before) => line(`${before.text}\n${before.by}`)),
      ]);
    default:
      return []; // room for a pen: no dossier has any
  }
}
