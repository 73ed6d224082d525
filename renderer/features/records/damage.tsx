import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Damage } from '../../../shared/audit/damage.ts';
import { useSeesOnlyOwn } from '../../hooks/use-session.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { lockNow } from '../../lib/lock.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useDamage } from './queries.ts';
import './records.css';

/** On every page as long as it is so; and once in between, so that nobody overlooks it. */
export function DamageNote() {
  const text = useText();
  const seesOnlyOwn = useSeesOnlyOwn();
  const { data: damage } = useDamage();
  const [told, setTold] = useState(false);
  if (!damage) return null;
  return (
    <>
      <aside className="damage-note" aria-label={text('records.damage.title')}>
        <p>
          <strong>{text('records.damage.title')}</strong> {text(`records.damage.${damage.kind}`)}
        </p>
        {seesOnlyOwn ? <p>{text('records.damage.tellLead')}</p> : <LastBackup damage={damage} />}
        {!seesOnlyOwn && <Link to="/records">{text('records.damage.records')}</Link>}
      </aside>
      {!told && !seesOnlyOwn && <DamageDialog damage={damage} onClose={() => setTold(true)} />}
    </>
  );
}

function DamageDialog({ damage, onClose }: { damage: Damage; onClose: () => void }) {
  const text = useText();
  return (
    <Dialog
      title={text('records.damage.title')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{text('records.damage.goOn')}</Button>
          <Button variant="primary" onPress={() => void lockNow()}>
            {text('records.damage.lock')}
          </Button>
        </>
      }
    >
      <p>{text(`records.damage.${damage.kind}`)}</p>
      <LastBackup damage={damage} />
      <p>{text('records.damage.restore')}</p>
      <p>{text('records.damage.salvage')}</p>
    </Dialog>
  );
}

function LastBackup({ damage: { lastBackup } }: { damage: Damage }) {
  const text = useText();
  const format = useFormat();
  if (lastBackup === null) return <p>{text('records.damage.noBackup')}</p>;
  const { at, folder, fileName } = lastBackup;
  return <p>{text('records.damage.backup', { when: format.dateTime(at), folder, fileName })}</p>;
}
