import type { IncidentId } from '../../shared/incidents/incident.ts';
import type { MemberId } from '../../shared/members/member.ts';
import type { PersonId } from '../../shared/people/person.ts';
import { ReportInput } from '../../shared/reports/report.ts';
import { Day } from '../../shared/time.ts';
import { wordOf } from '../fixtures/many-incidents.ts';
import { report, told } from '../fixtures/reports.ts';
import { type Api, type BenchCaseFile, makeBenchCaseFile, openInEngine } from './case-file.ts';
import { type BenchOptions, type Figure, inMs, median, type Part, ratio, timesOf, withinBudget } from './figure.ts';
import { byTurns, timeAsync } from './measure.ts';

/** What is asked and saved on the way to a decision, by turns with the same among few cases: what grows with their number. */
export async function measureDeciding(caseFile: BenchCaseFile, { quick, incidents }: BenchOptions): Promise<Part> {
  using few = await makeBenchCaseFile(FEW);
  await using large = await openInEngine(caseFile);
  await using small = await openInEngine(few);
  const [ofLarge, ofSmall] = [await stepsIn(large.api), await stepsIn(small.api)];
  const figures: Figure[] = [];
  for (const [index, step] of ofLarge.entries()) {
    const same = ofSmall[index];
    if (same !== undefined) figures.push(await measure(step, same, quick ? 2 : 20));
  }
  return { title: `On the way to a decision, ${incidents} cases`, figures };
}

const FEW = 100;
const ASKED_MS = 100;
const SAVED_MS = 10;
const ON = Day.parse('2027-01-01');
const AT = { at: '2027-03-04T13:00:00.000Z', zone: 'Europe/Lisbon' };

interface Step {
  readonly what: string;
  readonly isSave?: boolean;
  /** Not measured. */
  readonly before?: (index: number) => Promise<unknown>;
  readonly run: (index: number) => Promise<unknown>;
}

async function measure(step: Step, same: Step, times: number): Promise<Figure> {
  const [inLarge, inSmall] = [timesOfStep(step), timesOfStep(same)];
  const { first, second } = await byTurns(times, inLarge, inSmall);
  const against = `${ratio(first, second)} among ${FEW} cases (${inMs(median(second))})`;
  if (step.isSave !== true) return { ...withinBudget(step.what, first, ASKED_MS), against };
  const { p50, p95 } = timesOf(first);
  const value = `p50 ${inMs(p50)}, p95 ${inMs(p95)} (${times} times)`;
  return { what: step.what, value, against, budget: `p50 < ${inMs(SAVED_MS)}`, isKept: p50 < SAVED_MS };
}

function timesOfStep({ before, run }: Step): () => Promise<number> {
  let index = 0;
  return async () => {
    await before?.(index);
    return timeAsync(() => run(index++));
  };
}

async function stepsIn(api: Api): Promise<Step[]> {
  const open = (await api.incidents.list({ limit: 40 })).incidents;
  const [{ id: me } = none()] = await api.members.list({});
  const caseAt = (index: number) => open[index % open.length]?.id ?? none();
  return [
    { what: 'open a case: every question of its page', run: (index) => openCase(api, caseAt(index)) },
    { what: 'what is owed', run: () => api.promises.owed({ today: ON }) },
    { what: 'past cases of the same people', run: (index) => api.pastCases.list({ incidentId: caseAt(index) }) },
    { what: 'precedents', run: (index) => api.assessments.precedents({ incidentId: caseAt(index) }) },
    { what: 'leak check of a letter', run: (index) => api.leakCheck.run({ incidentId: caseAt(index), ...LETTER }) },
    { what: 'file a report', isSave: true, run: (index) => api.reports.file(reportOf(index)) },
    decideSanction(api, me, caseAt),
  ];
}

const LETTER = {
  to: null,
  text: `Dear ${wordOf(4)}, thank you for writing to us. We met on Tuesday, spoke with everybody and decided. `.repeat(
    15,
  ),
};
const WARNING = { kind: 'spoken-warning', scope: 'all-events', startsOn: ON, endsOn: null } as const;

/** What the past cases are looked at for: without it nothing is decided. */
function decideSanction(api: Api, owner: MemberId, caseAt: (index: number) => IncidentId): Step {
  let personId: PersonId | undefined;
  return {
    what: 'decide a sanction',
    isSave: true,
    async before(index) {
      const incidentId = caseAt(index);
      await lookAtPast(api, incidentId);
      const { participants } = await api.incidents.get({ id: incidentId });
      personId = participants.find(({ role }) => role === 'reported')?.person.id;
    },
    run: (index) =>
      api.sanctions.impose({ ...WARNING, incidentId: caseAt(index), personId: personId ?? none(), owner }),
  };
}

function openCase(api: Api, id: IncidentId): Promise<unknown> {
  const inCase = { incidentId: id };
  return Promise.all([
    api.conflicts.ask(inCase),
    api.incidents.get({ id }),
    api.reports.list(inCase),
    api.notes.timeline(inCase),
    api.tasks.list({ ...inCase, done: 'all' }),
    api.allegations.list(inCase),
    api.assessments.get(inCase),
    api.meetings.list(inCase),
    api.urgentDecisions.list(inCase),
    api.sanctions.list(inCase),
    api.appeals.list(inCase),
    api.evidence.list(inCase),
    api.promises.ofCase(inCase),
    api.letters.list(inCase),
    api.conflicts.ofCase(inCase),
    api.care.warnings(inCase),
  ]);
}

async function lookAtPast(api: Api, incidentId: IncidentId): Promise<void> {
  const { cases } = await api.pastCases.list({ incidentId });
  await api.pastCases.review({ incidentId, shown: cases.map(({ id }) => id), skipReason: null });
}

function reportOf(index: number) {
  const account = Array.from({ length: 285 }, (_, word) => wordOf(index * 17 + word)).join(' ');
  const people = { reported: [told(wordOf(index))], reporter: told(wordOf(index + 9)) };
  return ReportInput.parse(report({ receivedAt: AT, account, ...people }));
}

function none(): never {
  throw new Error('The fixture has nobody like that');
}
