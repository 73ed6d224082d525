import { useQuery } from '@tanstack/react-query';
import { DraftKey } from '../../shared/drafts/draft.ts';
import { Language } from '../../shared/language.ts';
import { api } from '../lib/api.ts';
import { useChange } from './use-change.ts';

const KEY = DraftKey.parse('form-language');

/** The language in which this member takes reports. Kept where the choice of light or dark is: see `use-theme.ts`. */
export function useFormLanguage(): { language: Language; setLanguage: (language: Language) => void } {
  const kept = useQuery({ queryKey: ['form-language'], queryFn: () => api.drafts.get({ key: KEY }) }).data;
  const save = useChange((language: Language) => api.drafts.save({ key: KEY, content: JSON.stringify(language) }));
  const chosen = save.variables ?? Language.options.find((known) => kept?.content === JSON.stringify(known));
  return { language: chosen ?? 'en', setLanguage: (language) => save.mutate(language) };
}
