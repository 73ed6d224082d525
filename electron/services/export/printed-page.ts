import { anchorLine } from './anchor.ts';
import type { ExportOrigin } from './dossier-data.ts';
import type { PrintedDocument } from './printed-document.ts';
import type { Words } from './printed-words.ts';

/** What every page of an exported file says besides its content. */
export function pageWords(
  { practice, chainHead }: ExportOrigin,
  title: string,
  words: Words,
): Pick<PrintedDocument, 'lang' | 'footer' | 'pageNumber' | 'missingNote'> {
  return {
    lang: 'en',
    footer: {
      left: words(practice ? 'print.footer.practice' : 'print.footer', { title }),
      anchor: anchorLine(chainHead, words),
    },
    pageNumber: words('print.page'),
    missingNote: words('print.missing'),
  };
}
