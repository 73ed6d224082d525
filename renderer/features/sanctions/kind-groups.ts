import { PresetKind, type SanctionKind } from '../../../shared/sanctions/catalogue.ts';

/** Each group of the catalogue ends with this kind. */
const LAST = {
  none: 'not-a-breach',
  said: 'written-warning',
  contact: 'no-alcohol',
  duties: 'grant-refund',
  plan: 'plan',
  outside: 'report-to-employer',
  out: 'ban',
} as const satisfies Record<string, PresetKind>;

/** What sort of step a kind is, for the heading it stands under. */
export function groupOf(kind: SanctionKind): keyof typeof LAST | 'own' {
  const preset = PresetKind.safeParse(kind);
  if (!preset.success) return 'own';
  const place = PresetKind.options.indexOf(preset.data);
  return GROUPS.find((group) => place <= PresetKind.options.indexOf(LAST[group])) ?? 'out';
}

const GROUPS = ['none', 'said', 'contact', 'duties', 'plan', 'outside', 'out'] as const;
