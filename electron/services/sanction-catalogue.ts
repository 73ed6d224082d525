import { AppError } from '../../shared/reply.ts';
import {
  type CatalogueEntry,
  type CatalogueEntryInput,
  needsPrecondition,
  OwnKind,
  PresetKind,
  type SanctionKind,
} from '../../shared/sanctions/catalogue.ts';
import { listCatalogueEntries, putCatalogueEntry } from '../database/repositories/catalogue-entries.ts';
import type { MutationContext, QueryContext } from './context.ts';

/** Every kind, mildest first, then the team's own. */
export function readCatalogue({ db }: QueryContext): CatalogueEntry[] {
  const kept = listCatalogueEntries(db);
  const presets = PresetKind.options.map((kind) => kept.find((entry) => entry.kind === kind) ?? untouched(kind));
  return [...presets, ...kept.filter(({ kind }) => OwnKind.safeParse(kind).success)];
}

export function changeCatalogue(context: MutationContext, { kind, ...words }: CatalogueEntryInput): CatalogueEntry {
  const { db, newId, stamp, audit } = context;
  if (kind !== null) entryOf(context, kind);
  const entry: CatalogueEntry = { ...words, kind: kind ?? OwnKind.parse(`own-${newId()}`) };
  putCatalogueEntry(db, entry, stamp());
  audit('sanction.catalogue-changed', entry.kind);
  return entry;
}

/**
 * What the team calls this kind now, null where it has no word of its own. Throws `not-allowed` for one that was put
 * away, and `precondition` where it does not say how what it needs is met.
 */
export function nameInCatalogue(context: QueryContext, kind: SanctionKind, precondition: string): string | null {
  const entry = entryOf(context, kind);
  if (entry.isPutAway) throw new AppError('not-allowed', `Cannot choose "${kind}": the team put it away`);
  if (needsPrecondition(entry) && precondition.trim() === '')
    throw new AppError('precondition', `Cannot choose "${kind}": how its precondition is met is not written down`);
  return entry.name.trim() === '' ? null : entry.name;
}

function entryOf(context: QueryContext, kind: SanctionKind): CatalogueEntry {
  const entry = readCatalogue(context).find((known) => known.kind === kind);
  if (entry === undefined) throw new AppError('not-found', `Cannot find the kind "${kind}": there is none`);
  return entry;
}

function untouched(kind: PresetKind): CatalogueEntry {
  return { kind, name: '', about: '', precondition: '', isPutAway: false };
}
