import type { Answer } from '../../../shared/answer.ts';
import { FIRST_ACTIONS } from '../../../shared/reports/first-actions.ts';
import type { Report, ReportFields, ReportVersion } from '../../../shared/reports/report.ts';
import type { DossierData } from './dossier-data.ts';
import { filled, type Voice } from './dossier-voice.ts';
import type { Block, Field, Section } from './printed-document.ts';
import { capitalised } from './printed-words.ts';

/** Each report as it counts, and what it said before it was read back. */
export function reportsSection({ reports, includeReadings }: DossierData, voice: Voice): Section {
  const blocks = reports.flatMap((report) => reportBlocks(report, voice, includeReadings));
  const { words } = voice;
  return {
    heading: words('print.reports'),
    blocks: blocks.length > 0 ? blocks : [{ kind: 'none', text: words('print.none') }],
  };
}

function reportBlocks(report: Report, voice: Voice, includeReadings: boolean): Block[] {
  const { words, time } = voice;
  const { fields } = report;
  return [
    { kind: 'heading', level: 2, text: words('print.report', { when: time.zoned(fields.receivedAt) }), aside: '' },
    { kind: 'fields', fields: taking(report, voice) },
    ...spoken('account', fields.account, 'words', voice),
    ...spoken('observed', fields.observed, 'text', voice),
    ...(includeReadings ? spoken('reading', fields.reading, 'text', voice) : []),
    ...under('told', toldFacts(fields, voice), voice),
    ...under('wishes', wishes(fields, voice), voice),
    ...report.versions.slice(0, -1).flatMap((version) => earlierBlocks(version, report, voice, includeReadings)),
  ];
}

/** Only what was put otherwise later. */
function earlierBlocks(
  { fields, writtenBy, writtenAt }: ReportVersion,
  report: Report,
  voice: Voice,
  includeReadings: boolean,
): Block[] {
  const { words, time, member } = voice;
  const now = new Map(everything(report.fields, voice, includeReadings).map(({ term, text }) => [term, text]));
  const changed = everything(fields, voice, includeReadings).filter(({ term, text }) => now.get(term) !== text);
  const title = words('print.report.earlier', { member: member(writtenBy), when: time.instant(writtenAt) });
  if (changed.length === 0) return [heading(title), { kind: 'none', text: words('print.report.earlier.same') }];
  const empty = words('print.report.earlier.empty');
  return [heading(title), { kind: 'fields', fields: changed.map(({ term, text }) => ({ term, text: text || empty })) }];
}

function everything(fields: ReportFields, voice: Voice, includeReadings: boolean): Field[] {
  const { words } = voice;
  const said = (name: 'account' | 'observed' | 'reading') => ({
    term: words(`print.report.${name}`),
    text: fields[name],
  });
  return [
    said('account'),
    said('observed'),
    ...(includeReadings ? [said('reading')] : []),
    ...safety(fields, voice),
    ...allToldFacts(fields, voice),
    ...allWishes(fields, voice),
  ];
}

function taking({ fields, takenBy, filedAt }: Report, voice: Voice): Field[] {
  const { words, time, member } = voice;
  return filled([
    { term: words('print.report.takenBy'), text: member(takenBy) },
    { term: words('print.report.channel'), text: capitalised(words(`incidents.channel.${fields.channel}`)) },
    { term: words('print.report.secondPresent'), text: fields.secondPresent },
    { term: words('print.report.filed'), text: time.instant(filedAt) },
    ...safety(fields, voice),
    { term: words('print.report.readBack'), text: readBack(fields, words) },
  ]);
}

function safety({ safeNow, situation, firstActions }: ReportFields, { words, time }: Voice): Field[] {
  const done = firstActions.map(({ action, at }) => {
    const what = firstAction(action, words);
    return at === null ? what : words('print.report.firstAction.at', { what, when: time.instant(at) });
  });
  return [
    { term: words('print.report.safeNow'), text: answered(safeNow, words) },
    { term: words('print.report.situation'), text: situation === null ? '' : words(`print.situation.${situation}`) },
    { term: words('print.report.firstActions'), text: done.join('\n') },
  ];
}

/** Keys that another version of the app kept are printed as they are. */
function firstAction(key: string, words: Voice['words']): string {
  return KNOWN_ACTIONS.has(key) ? words(`print.firstAction.${key}`) : key;
}

const KNOWN_ACTIONS = new Set(Object.values(FIRST_ACTIONS).flat());

function toldFacts(fields: ReportFields, voice: Voice): Field[] {
  return filled(allToldFacts(fields, voice));
}

function allToldFacts(fields: ReportFields, { words, time }: Voice): Field[] {
  return [
    { term: words('print.facts.when'), text: time.approximate(fields.when) },
    { term: words('print.facts.where'), text: fields.where },
    { term: words('print.facts.circumstances'), text: fields.circumstances },
    { term: words('print.facts.policy'), text: fields.policy },
    { term: words('print.report.evidenceNote'), text: fields.evidenceNote },
  ];
}

function wishes(fields: ReportFields, voice: Voice): Field[] {
  return filled(allWishes(fields, voice));
}

function allWishes(fields: ReportFields, { words }: Voice): Field[] {
  return [
    { term: words('print.report.reporter'), text: fields.reporter === null ? words('print.report.reporter.none') : '' },
    { term: words('print.report.reporterIsImpacted'), text: answered(fields.reporterIsImpacted, words) },
    { term: words('print.report.anonymity'), text: anonymity(fields, words) },
    { term: words('print.report.wouldReveal'), text: answered(fields.wouldReveal, words) },
    { term: words('print.report.fearsForSafety'), text: answered(fields.fearsForSafety, words) },
    { term: words('print.report.fears'), text: fields.fearsNote },
    { term: words('print.report.agreesToConvene'), text: answered(fields.agreesToConvene, words) },
    { term: words('print.report.tellLater'), text: fields.tellLater },
    { term: words('print.report.suggestions'), text: fields.suggestions },
  ];
}

function spoken(name: string, text: string, kind: 'words' | 'text', { words }: Voice): Block[] {
  if (text.trim() === '') return [];
  return [heading(words(`print.report.${name}`)), { kind, text }];
}

function under(name: string, fields: readonly Field[], { words }: Voice): Block[] {
  return fields.length === 0 ? [] : [heading(words(`print.report.${name}`)), { kind: 'fields', fields }];
}

function heading(text: string): Block {
  return { kind: 'heading', level: 3, text, aside: '' };
}

function answered(answer: Answer, words: Voice['words']): string {
  return capitalised(words(`incidents.answer.${answer}`));
}

function anonymity(fields: ReportFields, words: Voice['words']): string {
  const state = words(`print.anonymity.${fields.anonymity}`);
  const note = fields.anonymityNote.trim();
  return note === '' ? state : words('print.anonymity.note', { state, note });
}

function readBack(fields: ReportFields, words: Voice['words']): string {
  const state = words(`print.readBack.${fields.readBack}`);
  const note = fields.readBackNote.trim();
  return note === '' ? state : words('print.readBack.note', { state, note });
}
