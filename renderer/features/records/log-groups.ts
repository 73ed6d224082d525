import type { AuditEntry } from '../../../shared/audit/audit-entry.ts';

/** Kinds of entries by the first word of their action, such as `incident` of `incident.created`. */
const GROUPS = {
  incident: [
    'incident',
    'report',
    'allegation',
    'past-cases',
    'assessment',
    'note',
    'quick-note',
    'participant',
    'conflict',
    'appeal',
    'warning',
    'debrief',
  ],
  person: ['person'],
  meeting: ['meeting', 'vote', 'quorum', 'decision', 'urgent-decision', 'task'],
  sanction: ['sanction', 'flag', 'other-list', 'door', 'event', 'space', 'screening', 'presence', 'refusal'],
  evidence: ['evidence', 'export', 'disclosure', 'dossier', 'ban-list'],
  member: [
    'member',
    'recovery',
    'recovery-key',
    'settings',
    'ladder',
    'emergency-card',
    'session',
    'case-file',
    'backup',
    'key',
    'draft',
  ],
} as const satisfies Record<string, readonly string[]>;

export type LogGroup = keyof typeof GROUPS | 'everything';

export const LOG_GROUPS: readonly LogGroup[] = ['everything', ...groupNames()];

export function isInGroup({ action }: Pick<AuditEntry, 'action'>, group: LogGroup): boolean {
  if (group === 'everything') return true;
  const words: readonly string[] = GROUPS[group];
  return words.includes(action.split('.')[0] ?? '');
}

function groupNames(): (keyof typeof GROUPS)[] {
  return ['incident', 'person', 'meeting', 'sanction', 'evidence', 'member'];
}
