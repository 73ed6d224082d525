import { type ReactNode, useState } from 'react';
import type { Member } from '../../../shared/members/member.ts';
import { useAllMembers, useMe } from '../../hooks/use-members.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { AddMemberDialog } from './add-member-dialog.tsx';
import { ChangePassphraseDialog } from './change-passphrase-dialog.tsx';
import { EditMemberDialog } from './edit-member-dialog.tsx';
import { FormerMembers } from './former-members.tsx';
import { MemberTable } from './member-table.tsx';
import { RecoveryKey } from './recovery-key.tsx';
import { RemoveMemberDialog } from './remove-member-dialog.tsx';
import { WhoSeesWhat } from './who-sees-what.tsx';
import './members.css';

type Open = { readonly what: 'add' | 'passphrase' } | { readonly what: 'edit' | 'remove'; readonly member: Member };

/** Who can open this case file, and with what. `cards`: those of a split recovery. */
export function MembersPage({ cards }: { cards: ReactNode }) {
  const text = useText();
  const me = useMe();
  const members = useAllMembers();
  const [open, setOpen] = useState<Open>();
  const present = members.filter(({ removedAt }) => removedAt === null);
  return (
    <Page
      title={text('members.title')}
      subtitle={text('members.subtitle')}
      actions={
        <Button variant="primary" onPress={() => setOpen({ what: 'add' })}>
          {text('members.add')}
        </Button>
      }
    >
      <MemberTable
        members={present}
        me={me}
        onEdit={(member) => setOpen({ what: 'edit', member })}
        onRemove={(member) => setOpen({ what: 'remove', member })}
        onPassphrase={() => setOpen({ what: 'passphrase' })}
      />
      <WhoSeesWhat />
      <FormerMembers members={members} />
      <RecoveryKey />
      {cards}
      {open && <OpenDialog open={open} onClose={() => setOpen(undefined)} />}
    </Page>
  );
}

function OpenDialog({ open, onClose }: { open: Open; onClose: () => void }) {
  switch (open.what) {
    case 'add':
      return <AddMemberDialog onClose={onClose} />;
    case 'passphrase':
      return <ChangePassphraseDialog onClose={onClose} />;
    case 'edit':
      return <EditMemberDialog member={open.member} onClose={onClose} />;
    case 'remove':
      return <RemoveMemberDialog member={open.member} onClose={onClose} />;
  }
}
