import { useState } from 'react';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ExportDialog } from './export-dialog.tsx';
import type { Printed } from './queries.ts';
import '../../ui/record.css';
import './exports.css';

export function ExportButton({ what }: { what: Printed }) {
  const text = useText();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setIsOpen(true)}>
        {text(what.kind === 'dossier' ? 'exports.open' : 'exports.banList.open')}
      </Button>
      {isOpen && <ExportDialog what={what} onClose={() => setIsOpen(false)} />}
    </>
  );
}
