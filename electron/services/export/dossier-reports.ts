import type { Answer } from '../../../shared/answer.ts';
import { FIRST_ACTIONS } from '../../../shared/reports/first-actions.ts';
import type { Report, ReportFields } from '../../../shared/reports/report.ts';
import type { DossierData } from './dossier-data.ts';
import { filled, type Voice } from './dossier-voice.ts';
import type { Block, Field, Section } from './printed-document.ts';
import { capitalised } from './printed-words.ts';

/** What was first told, each report as it was taken. */
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
  ];
}

function taking({ fields, takenBy, filedAt }: Report, { words, time, member }: Voice): Field[] {
  const done = fields.firstActions.map(({ action }) => firstAction(action, words)).join('\n');
  const situation = fields.situation === null ? '' : words(`print.situation.${fields.situation}`);
  return filled([
    { term: words('print.report.takenBy'), text: member(takenBy) },
    { term: words('print.report.channel'), text: capitalised(words(`incidents.channel.${fields.channel}`)) },
    { term: words('print.report.secondPresent'), text: fields.secondPresent },
    { term: words('print.report.filed'), text: time.instant(filedAt) },
    { term: words('print.report.safeNow'), text: answered(fields.safeNow, words) },
    { term: words('print.report.situation'), text: situation },
    { term: words('print.report.firstActions'), text: done },
    { term: words('print.report.readBack'), text: readBack(fields, words) },
  ]);
}

/** Keys that another version of the app kept are printed as they are. */
function firstAction(key: string, words: Voice['words']): string {
  return KNOWN_ACTIONS.has(key) ? words(`print.firstAction.${key}`) : key;
}

const KNOWN_ACTIONS = new Set(Object.values(FIRST_ACTIONS).flat());

function toldFacts(fields: ReportFields, { words, time }: Voice): Field[] {
  return filled([
    { term: words('print.facts.when'), text: time.approximate(fields.when) },
    { term: words('print.facts.where'), text: fields.where },
    { term: words('print.facts.circumstances'), text: fields.circumstances },
    { term: words('print.facts.policy'), text: fields.policy },
    { term: words('print.report.evidenceNote'), text: fields.evidenceNote },
  ]);
}

function wishes(fields: ReportFields, { words }: Voice): Field[] {
  return filled([
    { term: words('print.report.reporter'), text: fields.reporter === null ? words('print.report.reporter.none') : '' },
    { term: words('print.report.reporterIsImpacted'), text: answered(fields.reporterIsImpacted, words) },
    { term: words('print.report.anonymity'), text: anonymity(fields, words) },
    { term: words('print.report.wouldReveal'), text: answered(fields.wouldReveal, words) },
    { term: words('print.report.fearsForSafety'), text: answered(fields.fearsForSafety, words) },
    { term: words('print.report.fears'), text: fields.fearsNote },
    { term: words('print.report.agreesToConvene'), text: answered(fields.agreesToConvene, words) },
    { term: words('print.report.tellLater'), text: fields.tellLater },
    { term: words('print.report.suggestions'), text: fields.suggestions },
  ]);
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
