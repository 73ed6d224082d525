import { useText } from '../../hooks/use-text.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import type { ListAsked } from './list-asked.ts';

/** That nobody fits is said with care: somebody may come under another name. */
export function NoBans({ asked }: { asked: ListAsked }) {
  const text = useText();
  if (asked.text.trim() !== '') return <p>{text('bans.empty.found')}</p>;
  if (asked.include !== 'in-force' || asked.eventId !== null) return <p>{text('bans.empty.filtered')}</p>;
  return <EmptyState title={text('bans.empty.title')}>{text('bans.empty.body')}</EmptyState>;
}
