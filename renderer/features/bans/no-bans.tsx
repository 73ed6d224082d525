import { useText } from '../../hooks/use-text.ts';
import { EmptyState } from '../../ui/empty-state.tsx';

/** That nobody fits is said with care: somebody may come under another name. */
export function NoBans({ typed }: { typed: string }) {
  const text = useText();
  if (typed.trim() !== '') return <p>{text('bans.empty.found')}</p>;
  return <EmptyState title={text('bans.empty.title')}>{text('bans.empty.body')}</EmptyState>;
}
