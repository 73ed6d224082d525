import { DraftKey } from '../../shared/drafts/draft.ts';
import type { IncidentDetail } from '../../shared/incidents/incident.ts';
import { ReportInput } from '../../shared/reports/report.ts';
import { wordOf } from '../fixtures/many-incidents.ts';
import { report, told } from '../fixtures/reports.ts';
import { type Api, type BenchCaseFile, openInEngine } from './case-file.ts';
import { type BenchOptions, type Part, withinBudget } from './figure.ts';
import { timeAsync } from './measure.ts';

/** Saving through the router: checked, in one transaction, on disk, with its entry in the log. */
export async function measureSaving(caseFile: BenchCaseFile, { quick, incidents }: BenchOptions): Promise<Part> {
  await using opened = await openInEngine(caseFile);
  const { api } = opened;
  const [listed] = (await api.incidents.list({ limit: 1 })).incidents;
  if (listed === undefined) throw new Error('There is no case to save in');
  const incident = await api.incidents.get({ id: listed.id });
  const figures = [];
  for (const [what, save] of Object.entries(saves(api, incident))) {
    figures.push(withinBudget(what, await repeat(save, quick ? 20 : 200), BUDGET_MS));
  }
  return { title: `Saving, ${incidents} cases`, figures };
}

const BUDGET_MS = 10;
const AT = { at: '2027-03-04T13:00:00.000Z', zone: 'Europe/Lisbon' };

function saves(api: Api, { id, facts }: IncidentDetail): Readonly<Record<string, (index: number) => Promise<unknown>>> {
  const key = DraftKey.parse('intake:00');
  return {
    'save a draft (2,000 characters)': (index) => api.drafts.save({ key, content: JSON.stringify(textOf(index)) }),
    'save a note': (index) => api.notes.add({ incidentId: id, text: textOf(index), happenedAt: AT }),
    'save the facts of a case': (index) =>
      api.incidents.updateFacts({ id, facts: { ...facts, summary: textOf(index).slice(0, 200) } }),
    'file a report': (index) => api.reports.file(reportOf(index)),
  };
}

async function repeat(save: (index: number) => Promise<unknown>, times: number): Promise<number[]> {
  const taken: number[] = [];
  for (let index = 0; index < times; index++) taken.push(await timeAsync(() => save(index)));
  return taken;
}

function reportOf(index: number) {
  const [reported, reporter] = [told(wordOf(index)), told(wordOf(index + 9))];
  return ReportInput.parse(report({ receivedAt: AT, account: textOf(index), reported: [reported], reporter }));
}

function textOf(index: number): string {
  return Array.from({ length: 285 }, (_, word) => wordOf(index * 17 + word)).join(' ');
}
