import { z } from 'zod';

/** Languages in which a report can be taken or given. Everything else of the app is in English. */
export const Language = z.enum(['en', 'de', 'es', 'ar']);
export type Language = z.infer<typeof Language>;

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}
