import type { Language } from '../../../shared/language.ts';
import type { PrintedDocument } from './printed-document.ts';
import type { Words } from './printed-words.ts';

/** What every page of a paper for a reporter says besides its content: nothing of the case file it came from. */
export function handoutWords(
  language: Language,
  foot: string,
  words: Words,
): Pick<PrintedDocument, 'lang' | 'footer' | 'pageNumber' | 'missingNote'> {
  return {
    lang: language,
    footer: { left: foot },
    pageNumber: words('handout.page'),
    missingNote: words('handout.missing'),
  };
}
