import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Exported } from '../../shared/exports/procedures.ts';
import type { IncidentId } from '../../shared/incidents/incident.ts';
import { wordOf } from '../fixtures/many-incidents.ts';
import { type BenchCaseFile, type OpenedEngine, openInEngine } from './case-file.ts';
import { type BenchOptions, type Figure, inMs, median, type Part, ratio } from './figure.ts';
import { byTurns } from './measure.ts';

/** A dossier protected by a passphrase, against the same one without. */
export async function measureDossier(caseFile: BenchCaseFile, { quick }: BenchOptions): Promise<Part> {
  await using opened = await openInEngine(caseFile);
  const [usual, long] = (await opened.api.incidents.list({ status: 'all', limit: 2 })).incidents;
  if (usual === undefined || long === undefined) throw new Error('There is no case to export');
  await addNotes(opened, usual.id, 10);
  await addNotes(opened, long.id, quick ? 20 : 200);
  const rounds = quick ? 1 : 5;
  const figures = [
    await measure(opened, caseFile.around, 'a usual case', usual.id, rounds),
    await measure(opened, caseFile.around, 'a long case', long.id, rounds),
  ];
  return { title: 'Dossier as PDF', figures };
}

const SHOWS_PROGRESS_AFTER_MS = 1000;
const PROTECTED = { kind: 'passphrase', passphrase: 'amber heron walks past the harbour' } as const;
const OPEN = { kind: 'none' } as const;

async function measure(
  opened: OpenedEngine,
  around: string,
  what: string,
  incidentId: IncidentId,
  rounds: number,
): Promise<Figure> {
  let last: { done: Exported; stages: number } | undefined;
  const run = (protection: typeof PROTECTED | typeof OPEN) => async () => {
    const start = performance.now();
    last = await exportOnce(opened, around, incidentId, protection);
    return performance.now() - start;
  };
  const { first, second } = await byTurns(rounds, run(PROTECTED), run(OPEN));
  const stages = last?.stages ?? 0;
  return {
    what: `${what}, ${last?.done.pages} pages`,
    value: `${inMs(median(first))}, progress told ${stages} times`,
    against: `${ratio(first, second)} without protection (${inMs(median(second))})`,
    budget: `over ${inMs(SHOWS_PROGRESS_AFTER_MS)}: shows progress`,
    isKept: median(first) < SHOWS_PROGRESS_AFTER_MS || stages > 1,
  };
}

async function exportOnce(
  { api, place }: OpenedEngine,
  around: string,
  incidentId: IncidentId,
  protection: typeof PROTECTED | typeof OPEN,
): Promise<{ done: Exported; stages: number }> {
  const stages = new Set<string>();
  const done = await api.exports.dossier(
    { incidentId, destination: place('dossier.pdf'), protection },
    { onProgress: ({ stage }) => stages.add(stage) },
  );
  rmSync(join(around, 'dossier.pdf'));
  return { done, stages: stages.size };
}

async function addNotes({ api }: OpenedEngine, incidentId: IncidentId, count: number): Promise<void> {
  for (let index = 0; index < count; index++) {
    const text = Array.from({ length: 80 }, (_, word) => wordOf(index * 80 + word)).join(' ');
    const happenedAt = { at: new Date(Date.UTC(2027, 0, 1, 0, index)).toISOString(), zone: 'UTC' };
    await api.notes.add({ incidentId, text, happenedAt });
  }
}
