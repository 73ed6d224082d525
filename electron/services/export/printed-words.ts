import type { Language } from '../../../shared/language.ts';
import { readMessages } from './print-resources.ts';

/** A message of the catalogue with its values put in. Throws when there is none: a PDF never says an id. */
export type Words = (id: string, values?: Readonly<Record<string, string | number>>) => string;

/**
 * The sentences that PDFs say, from the same catalogues as the screen's. Only `{name}` is replaced: no plurals. What goes to
 * a reporter has its words in every language; the rest is English.
 */
export function readPrintedWords(language: Language = 'en'): Words {
  const messages = new Map([...readMessages('en'), ...(language === 'en' ? [] : readMessages(language))]);
  return (id, values = {}) => {
    const message = messages.get(id);
    if (message === undefined) throw new Error(`Cannot print "${id}": it is in no message catalogue`);
    return message.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));
  };
}

/** Words of the screen's lists begin small; on their own line in a PDF they begin large. */
export function capitalised(words: string): string {
  return words.charAt(0).toLocaleUpperCase('en') + words.slice(1);
}
