import type { z } from 'zod';
import {
  BulkExport,
  type EvidenceCopies,
  type ExportFormat,
  type ExportProtection,
} from '../../../shared/exports/bulk-export.ts';
import { PackageSeal } from '../../../shared/exports/package-seal.ts';
import { Grant } from '../../../shared/grant.ts';
import { FIRST_LEVEL, type LevelChoice } from './level-fields.tsx';
import { type ProtectionChoice, protectionOf } from './protection.ts';

export const WAYS = ['sealed', 'recipient', 'folder'] as const;
export type Way = (typeof WAYS)[number];

/** What is chosen on the page, kept as it is changed. Never a passphrase. */
export interface CasesDraft extends LevelChoice {
  readonly all: boolean;
  readonly ids: readonly string[];
  readonly format: ExportFormat;
  readonly evidence: EvidenceCopies;
  readonly way: Way;
  readonly recipient: string;
}

export const FIRST_CASES: CasesDraft = {
  ...FIRST_LEVEL,
  ...{ all: true, ids: [], format: 'json', evidence: 'none', way: 'sealed', recipient: '' },
};

/** Files go with cases that are told whole, and never readable beside PDFs that are not. */
export function mayHaveFiles({ level, way, format }: CasesDraft): boolean {
  return (level === 'full' || level === 'committee') && !(way === 'folder' && format === 'pdf');
}

/** Undefined while the choice is not complete. */
export function orderOf(
  draft: CasesDraft,
  choice: ProtectionChoice,
  made: string,
): Omit<z.input<typeof BulkExport>, 'destination'> | undefined {
  const protection = protects(draft, choice, made);
  if (protection === undefined) return undefined;
  const { all, ids, format, level, includeReadings, nameReporter } = draft;
  const evidence = mayHaveFiles(draft) ? draft.evidence : 'none';
  const order = { cases: all ? 'all' : ids, format, level, includeReadings, nameReporter, evidence, protection };
  const whole = BulkExport.safeParse({ ...order, destination: Grant.parse('any') });
  if (!whole.success) return undefined;
  const { destination: _any, ...complete } = whole.data;
  return complete;
}

function protects(draft: CasesDraft, choice: ProtectionChoice, made: string): ExportProtection | undefined {
  if (draft.way === 'recipient') {
    const seal = PackageSeal.safeParse({ kind: 'age', recipient: draft.recipient.trim() });
    return seal.success ? { kind: 'sealed', seal: seal.data } : undefined;
  }
  const protection = protectionOf(choice, made);
  if (protection === undefined) return undefined;
  if (draft.way === 'sealed')
    return protection.kind === 'passphrase' ? { kind: 'sealed', seal: protection } : undefined;
  if (protection.kind === 'none') return protection;
  return draft.format === 'pdf' ? { kind: 'pdf', passphrase: protection.passphrase } : undefined;
}
