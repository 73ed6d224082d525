import type { Flag } from '../../../shared/bans/flag.ts';
import { useText } from '../../hooks/use-text.ts';
import { EndDialog } from '../../ui/end-dialog.tsx';
import { useEndFlag } from './queries.ts';

export function EndFlagDialog({ flag, onClose }: { flag: Flag; onClose: () => void }) {
  const text = useText();
  const end = useEndFlag();
  return (
    <EndDialog
      draftKey={`end-flag:${flag.id}`}
      words={{
        title: text('flags.end.title'),
        intro: text('flags.end.intro'),
        on: text('flags.end.on'),
        reason: text('flags.end.reason'),
        save: text('flags.end.save'),
      }}
      isPending={end.isPending}
      error={end.error}
      onSave={(ending, done) => end.mutate({ id: flag.id, ...ending }, { onSuccess: done })}
      onClose={onClose}
    />
  );
}
