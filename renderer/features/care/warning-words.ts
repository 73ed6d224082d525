import type { ContentWarning } from '../../../shared/care/content-warning.ts';
import { useText } from '../../hooks/use-text.ts';

/** What a warning says, topic by topic, then its note. */
export function useWarningWords(): (warning: Pick<ContentWarning, 'topics' | 'note'>) => string {
  const text = useText();
  return ({ topics, note }) =>
    [...topics.map((topic) => text(`care.topic.${topic}`)), note.trim()].filter((part) => part !== '').join(', ');
}
