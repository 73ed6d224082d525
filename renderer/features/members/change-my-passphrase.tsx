import { useState } from 'react';
import { useUnlocked } from '../../hooks/use-session.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ChangePassphraseDialog } from './change-passphrase-dialog.tsx';

/** One's own role and key, for who does not see the team. */
export function ChangeMyPassphrase() {
  const text = useText();
  const member = useUnlocked()?.member;
  const [isOpen, setIsOpen] = useState(false);
  return (
    <section aria-labelledby="members-mine">
      <h2 id="members-mine">{text('members.mine')}</h2>
      {member && (
        <p>
          {text('members.mine.role', {
            role: text(`members.role.${member.role}`),
            about: text(`members.role.${member.role}.about`),
          })}
        </p>
      )}
      <p className="small">{text('members.roles.app')}</p>
      <Button onPress={() => setIsOpen(true)}>{text('members.passphrase')}</Button>
      {isOpen && <ChangePassphraseDialog onClose={() => setIsOpen(false)} />}
    </section>
  );
}
