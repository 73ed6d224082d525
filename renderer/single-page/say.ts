import type { Language } from '../../shared/language.ts';

export type Say = (id: string, values?: Readonly<Record<string, string>>) => string;

/** The sentences of one language. What is filled in is set apart, as it may be written in the other direction. */
export function sayIn(messages: Readonly<Record<string, string>>): Say {
  return (id, values = {}) =>
    (messages[id] ?? id).replace(/\{(\w+)\}/g, (gap, name: string) =>
      values[name] === undefined ? gap : `\u2068${values[name]}\u2069`,
    );
}

/** Figures as those of the app: Latin ones also in Arabic. */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de', es: 'es', ar: 'ar-u-nu-latn' };
const KILOBYTE = 1024;

export function sizeIn(language: Language, bytes: number): string {
  const isLarge = bytes >= KILOBYTE ** 2;
  const unit = isLarge ? 'megabyte' : 'kilobyte';
  const format = new Intl.NumberFormat(LOCALES[language], {
    style: 'unit',
    unit,
    maximumFractionDigits: isLarge ? 1 : 0,
  });
  return format.format(bytes / (isLarge ? KILOBYTE ** 2 : KILOBYTE));
}
