import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { IntlProvider } from 'react-intl';
import { directionOf, type Language } from '../../shared/language.ts';
import { loadMessages } from '../lib/messages.ts';

/** Everybody writes 24 hours, and figures are the ones that fields of dates and times take. */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de', es: 'es', ar: 'ar-u-nu-latn' };

/** A part of the screen in another language, mirrored where it is written from the right. */
export function InLanguage({ language, children }: { language: Language; children: ReactNode }) {
  const { data: spoken } = useQuery({
    queryKey: ['messages', language],
    queryFn: async () => ({ language, messages: await loadMessages(language) }),
    staleTime: Number.POSITIVE_INFINITY,
    // Until the words are there the part stays as it is, so that nothing in it loses its place.
    placeholderData: (before) => before,
  });
  if (spoken === undefined) return null;
  return (
    <I18nProvider locale={LOCALES[spoken.language]}>
      <IntlProvider locale={LOCALES[spoken.language]} messages={spoken.messages}>
        <div lang={spoken.language} dir={directionOf(spoken.language)}>
          {children}
        </div>
      </IntlProvider>
    </I18nProvider>
  );
}
