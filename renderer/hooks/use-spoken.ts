import { useIntl } from 'react-intl';
import { directionOf, Language } from '../../shared/language.ts';

/** For what lies above the page (dialogs, lists of choices), and so not inside the part whose language it speaks. */
export function useSpoken(): { lang: Language; dir: 'ltr' | 'rtl' } {
  const lang = Language.catch('en').parse(useIntl().locale.slice(0, 2));
  return { lang, dir: directionOf(lang) };
}
