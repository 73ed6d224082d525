import type { Note } from '../../../shared/notes/note.ts';
import type { TimelineEntry } from '../../../shared/notes/timeline.ts';
import type { DossierData } from './dossier-data.ts';
import type { Voice } from './dossier-voice.ts';
import type { Entry, Section } from './printed-document.ts';

/** On paper it reads downwards: oldest first. */
export function timelineSection({ timeline }: DossierData, voice: Voice): Section {
  const { words } = voice;
  const entries = timeline.toReversed().map((entry) => printedEntry(entry, voice));
  const heading = words('print.timeline');
  if (entries.length === 0) return { heading, blocks: [{ kind: 'none', text: words('print.none') }] };
  return {
    heading,
    blocks: [{ kind: 'entries', columns: [words('print.timeline.when'), words('print.timeline.what')], entries }],
  };
}

function printedEntry(entry: TimelineEntry, voice: Voice): Entry {
  if (entry.kind === 'note') return noteEntry(entry.note, voice);
  const by = 'by' in entry ? voice.words('print.timeline.by', { member: voice.member(entry.by) }) : '';
  return { when: voice.time.instant(entry.at), heading: told(entry, voice), text: '', by, earlier: [] };
}

function told(entry: Exclude<TimelineEntry, { kind: 'note' }>, { words }: Voice): string {
  switch (entry.kind) {
    case 'report-received':
      return words('print.timeline.report-received', { channel: words(`incidents.channel.${entry.channel}`) });
    case 'answered':
      return words('print.timeline.answered');
    case 'status-changed':
      return words('print.timeline.status-changed', { status: words(`incidents.status.${entry.to}`) });
    case 'meeting':
      return words(`print.timeline.meeting.${entry.held ? 'held' : 'planned'}`, { decisions: entry.decisions });
    case 'urgent-decision':
      return words(`print.timeline.urgent-decision.${entry.state}`, { what: entry.what });
    case 'sanction':
      return words(`print.timeline.sanction.${entry.event}`, {
        sanction: entry.name ?? words(`sanctions.${entry.sanction}`),
      });
    case 'flag':
      return words(`incidents.timeline.flag.${entry.event}`);
    case 'assessment':
      return words(`incidents.timeline.assessment.${entry.cell ?? 'open'}`);
    case 'past-review':
      return words(`incidents.timeline.past-review.${entry.skipped ? 'skipped' : 'seen'}`);
    case 'evidence':
      return words('print.timeline.evidence', { fileName: entry.fileName });
    case 'promise':
      return words(`print.timeline.promise.${entry.waived ? 'waived' : 'kept'}`, {
        promise: words(`print.promise.${entry.promise}`),
      });
    case 'letter':
      return words(`print.timeline.letter.${entry.way}`, { letter: words(`letters.kind.${entry.letter}`) });
    case 'appeal-received':
      return words('print.timeline.appeal-received');
    case 'appeal-answered':
      return words('print.timeline.appeal-answered', { outcome: words(`appeals.outcome.${entry.outcome}`) });
    case 'follow-up':
      return words('print.timeline.follow-up', { about: entry.about });
    case 'referred':
      return words('print.timeline.referred', { body: entry.to });
    case 'task-done':
      return words('print.timeline.task-done', { title: entry.title });
  }
}

/** The text that counts, then what it said before, newest first. */
function noteEntry({ happenedAt, origin, versions }: Note, { words, time, member }: Voice): Entry {
  const [current, ...earlier] = versions.toReversed();
  if (current === undefined) throw new Error('A note without a version');
  const signed = (id: string, version: Note['versions'][number]) =>
    words(id, { member: member(version.author), when: time.instant(version.writtenAt) });
  return {
    when: time.zoned(happenedAt),
    heading: origin === null ? '' : sentBy(origin, words),
    text: current.text,
    by: signed(earlier.length === 0 ? 'print.timeline.note' : 'print.timeline.amended', current),
    earlier: earlier.map((version) => ({ by: signed('print.timeline.earlier', version), text: version.text })),
  };
}

/** A message says who wrote it, to whom, and about what. */
function sentBy({ kind, from, to, subject }: NonNullable<Note['origin']>, words: Voice['words']): string {
  const line = words(`print.timeline.${kind}${to.trim() === '' ? '' : '.to'}`, { from, to });
  return subject.trim() === '' ? line : words('print.timeline.subject', { line, subject });
}
