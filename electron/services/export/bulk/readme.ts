import type { BulkExport } from '../../../../shared/exports/bulk-export.ts';
import { SCHEMA_NAME } from '../../../../shared/exports/export-file.ts';
import type { ExportOrigin } from '../dossier-data.ts';

interface Told {
  readonly origin: ExportOrigin;
  readonly input: Pick<BulkExport, 'format' | 'level' | 'evidence' | 'protection'>;
  readonly cases: number;
  readonly leftOut: number;
  readonly notStripped: readonly string[];
}

/** What lies beside the cases: what they are, how they are opened, what is not among them. No case by name. */
export function readmeOf({ origin, input, cases, leftOut, notStripped }: Told): string {
  const { sequence, hash } = origin.chainHead;
  return `${[
    origin.practice ? 'Practice: nothing here is real.\n' : '',
    // beside protected PDFs it is the one file that anybody can read
    `Cases exported by Quiet Room${input.protection.kind === 'pdf' ? '' : ` for ${origin.organisation}`} at ${origin.exportedAt}.`,
    '',
    `Cases:      ${cases}${leftOut === 0 ? '' : `; ${leftOut} more are left out, being closed to whoever made this`}`,
    `Written as: ${LEVELS[input.level]}`,
    `Format:     ${FORMATS[input.format]}`,
    `Evidence:   ${EVIDENCE[input.evidence]}`,
    ...notStripped.map((path) => `            not among it, as no such copy can be made: ${path}`),
    `Log:        entry ${sequence}, ${hash}`,
    '            The latest entry of the case file before this export. Kept here, it shows later whether',
    '            the log was cut or written anew: type it in under Records, or run "quietroom verify".',
    '',
    ...(input.protection.kind === 'sealed' ? SEALED : []),
    'Private notes, drafts and keys are in no export.',
    ...(input.protection.kind === 'none' ? ['', 'Nothing here is encrypted. Delete it when it has been used.'] : []),
  ].join('\n')}\n`;
}

const LEVELS = {
  full: 'full: the whole case. Who reported is marked as withheld unless it was chosen otherwise.',
  committee: 'committee: without ways to reach anybody and without who reported.',
  parent: 'parent organisation: code names, findings and decisions, months instead of days.',
  public: 'public: numbers alone; those below five are not told.',
} as const;

const FORMATS = {
  pdf: 'PDF, tagged and with bookmarks',
  json: `JSON (RFC 8259); every file fits schema/${SCHEMA_NAME} (JSON Schema, draft 2020-12)`,
  csv: 'CSV (RFC 4180, UTF-8); every row begins with its case. A cell that a program could take for a formula has an apostrophe before it',
} as const;

const EVIDENCE = {
  none: 'none',
  'as-received': 'byte for byte as received',
  stripped: 'copies without what pictures and PDFs tell beside themselves',
} as const;

const SEALED = [
  'It came as one tar archive sealed with age (age-encryption.org). To open such a file again:',
  '    age -d -o cases.tar FILE        asks for the passphrase; with a recipient: age -d -i KEYFILE',
  '    tar -xf cases.tar',
  '    sha256sum -c SHA256SUMS',
  '',
];
