import { useState } from 'react';
import type { Evidence } from '../../../shared/evidence/evidence.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';

/** So many hex digits tell one file from another at a glance. */
const SHORT = 12;

/** A file's SHA-256: short, and whole where somebody compares it. */
export function Fingerprint({ file: { sha256, fileName } }: { file: Evidence }) {
  const text = useText();
  const [copied, setCopied] = useState<'done' | 'failed'>();
  const copy = () => {
    void navigator.clipboard.writeText(sha256).then(
      () => setCopied('done'),
      () => setCopied('failed'),
    );
  };
  return (
    <details className="small fingerprint">
      <summary>{text('evidence.hash', { start: sha256.slice(0, SHORT) })}</summary>
      <p className="hash">{sha256}</p>
      <Button variant="quiet" aria-label={text('evidence.copyName', { fileName })} onPress={copy}>
        {text('evidence.copy')}
      </Button>
      <span role="status">{copied && text(`evidence.copy.${copied}`)}</span>
    </details>
  );
}
