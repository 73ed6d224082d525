import { useQuery } from '@tanstack/react-query';
import { useLayoutEffect } from 'react';
import { DraftKey } from '../../shared/drafts/draft.ts';
import { api } from '../lib/api.ts';
import { useChange } from './use-change.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const KEY = DraftKey.parse('appearance');

/**
 * Light, dark, or as the system has it. The page keeps nothing on this machine, so the choice lies beside the member's
 * own drafts in the case file; the lock screen, which knows nothing of it, follows the system.
 */
export function useTheme(): { theme: Theme; setTheme: (theme: Theme) => void } {
  const kept = useQuery({ queryKey: ['appearance'], queryFn: () => api.drafts.get({ key: KEY }) }).data;
  const save = useChange((theme: Theme) => api.drafts.save({ key: KEY, content: JSON.stringify(theme) }));
  const chosen = save.variables ?? THEMES.find((theme) => kept?.content === JSON.stringify(theme));
  return { theme: chosen ?? 'system', setTheme: (theme) => save.mutate(theme) };
}

/** Shows the page in it for as long as the caller is there. */
export function useShownTheme(): void {
  const { theme } = useTheme();
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    if (theme === 'system') delete dataset['theme'];
    else dataset['theme'] = theme;
    return () => void delete dataset['theme'];
  }, [theme]);
}
