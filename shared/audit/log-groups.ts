/**
 * Kinds of entries: by the first word of their action, such as `incident` of `incident.created`, or by a whole action. An
 * entry may belong to several.
 */
const GROUPS = {
  view: ['incident.viewed'],
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
    'letter',
    'warning',
    'debrief',
  ],
  person: ['person', 'person-request'],
  meeting: ['meeting', 'vote', 'quorum', 'decision', 'urgent-decision', 'task'],
  sanction: ['sanction', 'flag', 'other-list', 'door', 'event', 'space', 'screening', 'presence', 'refusal'],
  evidence: ['evidence'],
  export: [
    'export',
    'disclosure',
    'dossier',
    'ban-list',
    'evidence.saved',
    'evidence.saved-stripped',
    'letter.left-pdf',
    'letter.left-eml',
    'letter.left-clipboard',
    'door.list-written',
    'refusal.note-left',
    'recovery-key.saved',
    'recovery.card-saved',
    'person-request.answer-saved',
    'backup.made',
    'handover',
    'ceremony.checklist-saved',
    'ceremony.receipt-saved',
  ],
  unlock: [
    'case-file.unlock-failed',
    'case-file.more-unlocks-failed',
    'case-file.unlocked-with-recovery-key',
    'case-file.unlocked-with-cards',
  ],
  retention: ['retention', 'hold', 'legal-hold', 'erasure', 'frozen-year'],
  member: [
    'member',
    'recovery',
    'recovery-key',
    'recovery-shares',
    'settings',
    'ladder',
    'emergency-card',
    'session',
    'case-file',
    'backup',
    'key',
    'draft',
    'ceremony',
  ],
} as const satisfies Record<string, readonly string[]>;

export type LogGroup = keyof typeof GROUPS | 'everything';

export const LOG_GROUPS: readonly [LogGroup, ...LogGroup[]] = [
  'everything',
  ...(Object.keys(GROUPS) as (keyof typeof GROUPS)[]), // the keys of an object that is written here
];

/** What the actions of a group are, or what their first word is; undefined for everything. */
export function actionsOf(group: LogGroup): readonly string[] | undefined {
  return group === 'everything' ? undefined : GROUPS[group];
}

export function isInGroup({ action }: { readonly action: string }, group: LogGroup): boolean {
  const actions = actionsOf(group);
  return actions === undefined || actions.includes(action) || actions.includes(action.split('.')[0] ?? '');
}
