import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { DraftKey } from '../../shared/drafts/draft.ts';
import type { IncidentDetail } from '../../shared/incidents/incident.ts';
import { ReportInput } from '../../shared/reports/report.ts';
import { wordOf } from '../fixtures/many-incidents.ts';
import { report, told } from '../fixtures/reports.ts';
import { type Api, type BenchCaseFile, openInEngine } from './case-file.ts';
import { type BenchOptions, type Figure, inMs, median, type Part, ratio, timesOf } from './figure.ts';
import { byTurns, time, timeAsync } from './measure.ts';

/**
 * Saving through the router: checked, in one transaction, on disk, with its entry in the log. By turns with a bare write
 * of as much as a small save puts on disk, as that is what a save mostly waits for.
 */
export async function measureSaving(caseFile: BenchCaseFile, { quick, incidents }: BenchOptions): Promise<Part> {
  await using opened = await openInEngine(caseFile);
  const { api } = opened;
  const [listed] = (await api.incidents.list({ limit: 1 })).incidents;
  if (listed === undefined) throw new Error('There is no case to save in');
  const incident = await api.incidents.get({ id: listed.id });
  const figures: Figure[] = [];
  for (const [what, save] of Object.entries(saves(api, incident))) {
    figures.push(await measure(what, save, join(caseFile.around, 'bare'), quick ? 20 : 200));
  }
  return { title: `Saving, ${incidents} cases`, figures };
}

const BUDGET_MS = 10;
const BARE_BYTES = 16_384;
const AT = { at: '2027-03-04T13:00:00.000Z', zone: 'Europe/Lisbon' };

function saves(api: Api, { id, facts }: IncidentDetail): Readonly<Record<string, (index: number) => Promise<unknown>>> {
  const key = DraftKey.parse('note:00');
  return {
    'save a draft (2,000 characters)': (index) => api.drafts.save({ key, content: JSON.stringify(textOf(index)) }),
    'save a note': (index) => api.notes.add({ incidentId: id, text: textOf(index), happenedAt: AT }),
    'save the facts of a case': (index) =>
      api.incidents.updateFacts({ id, facts: { ...facts, summary: textOf(index).slice(0, 200) } }),
    'file a report': (index) => api.reports.file(reportOf(index)),
  };
}

async function measure(
  what: string,
  save: (index: number) => Promise<unknown>,
  file: string,
  times: number,
): Promise<Figure> {
  let index = 0;
  const { first, second } = await byTurns(
    times,
    () => timeAsync(() => save(index++)),
    () => time(() => writeBare(file)),
  );
  const { p50, p95 } = timesOf(first);
  return {
    what,
    value: `p50 ${inMs(p50)}, p95 ${inMs(p95)} (${times} times)`,
    against: `${ratio(first, second)} a bare write and fsync (${inMs(median(second))})`,
    budget: `p50 < ${inMs(BUDGET_MS)}`,
    isKept: p50 < BUDGET_MS,
  };
}

function writeBare(file: string): void {
  const descriptor = openSync(file, 'w');
  writeSync(descriptor, Buffer.alloc(BARE_BYTES));
  fsyncSync(descriptor);
  closeSync(descriptor);
}

function reportOf(index: number) {
  const [reported, reporter] = [told(wordOf(index)), told(wordOf(index + 9))];
  return ReportInput.parse(report({ receivedAt: AT, account: textOf(index), reported: [reported], reporter }));
}

function textOf(index: number): string {
  return Array.from({ length: 285 }, (_, word) => wordOf(index * 17 + word)).join(' ');
}
