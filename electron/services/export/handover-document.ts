import type { Ceremony, Leaving, TakingOver } from '../../../shared/handover/ceremony.ts';
import { LookedThrough } from '../../../shared/handover/ceremony.ts';
import type { HandedOver } from '../../../shared/handover/handed-over.ts';
import type { MemberId } from '../../../shared/members/member.ts';
import type { ExportOrigin } from './dossier-data.ts';
import { filled } from './dossier-voice.ts';
import { calendarEntries } from './export-calendar.ts';
import type { Block, Cover, Field, PrintedDocument, Section } from './printed-document.ts';
import { pageWords } from './printed-page.ts';
import { type PrintedTime, printedTime } from './printed-time.ts';
import type { Words } from './printed-words.ts';

export interface HandoverPaper {
  readonly origin: ExportOrigin;
  readonly nameOf: (member: MemberId) => string;
  readonly zone: string;
}

interface Checklist extends HandoverPaper {
  readonly ceremony: Ceremony;
  readonly handedOver: HandedOver;
}

/** To be gone through with a pen: code names and days, no word of a case and nobody's name but members'. */
export function checklistDocument({ ceremony, handedOver, ...paper }: Checklist, words: Words): PrintedDocument {
  const time = printedTime(words, paper.zone);
  const title = words('print.handover.checklist');
  return {
    cover: {
      ...cover(paper.origin, ceremony, words, paper.nameOf),
      heading: title,
      fields: filled(
        ceremony.direction === 'out' ? leavingFields(ceremony, words, time) : takenFields(ceremony, words, time),
      ),
    },
    sections: [steps(ceremony, paper.nameOf, words, time), ...lists(handedOver, words, time)],
    ...pageWords(paper.origin, title, words),
  };
}

/** What the one who took over gives back: numbers and a code, so that it may go by any way. */
export function receiptDocument(ceremony: TakingOver, paper: HandoverPaper, words: Words): PrintedDocument {
  const time = printedTime(words, paper.zone);
  const title = words('print.handover.receipt');
  return {
    cover: {
      ...cover(paper.origin, ceremony, words, paper.nameOf),
      heading: title,
      fields: takenFields(ceremony, words, time),
    },
    sections: [
      {
        heading: words('print.handover.code'),
        blocks: [
          { kind: 'groups', groups: ceremony.code.split('-') },
          { kind: 'text', text: words('print.handover.code.use') },
        ],
      },
      {
        heading: words('print.handover.sign'),
        blocks: [{ kind: 'signatures', labels: [words('print.handover.sign.name'), words('print.handover.sign.day')] }],
      },
    ],
    ...pageWords(paper.origin, title, words),
  };
}

function cover(
  { organisation, practice }: ExportOrigin,
  ceremony: Ceremony,
  words: Words,
  nameOf: HandoverPaper['nameOf'],
): Pick<Cover, 'wholePage' | 'over' | 'line' | 'notes'> {
  const [from, to] =
    ceremony.direction === 'out'
      ? [nameOf(ceremony.memberId), ceremony.successor]
      : [ceremony.from, nameOf(ceremony.memberId)];
  return {
    wholePage: false,
    over: organisation,
    line: words('print.handover.line', { from, to }),
    notes: practice ? [words('print.practice')] : [],
  };
}

function leavingFields({ begunAt, way, parcel, receipt }: Leaving, words: Words, time: PrintedTime): Field[] {
  return [
    { term: words('print.handover.begun'), text: time.instant(begunAt) },
    { term: words('print.handover.way'), text: words(`print.handover.way.${way}`) },
    { term: words('print.handover.package'), text: parcel?.fileName ?? '' },
    { term: words('print.handover.words'), text: parcel?.words.join(' ') ?? '' },
    { term: words('print.handover.receipt'), text: receipt === null ? '' : time.instant(receipt.at) },
  ];
}

function takenFields({ from, organisation, receipt }: TakingOver, words: Words, time: PrintedTime): Field[] {
  const { at, ...counts } = receipt;
  return [
    { term: words('print.handover.from'), text: organisation === '' ? from : `${from}, ${organisation}` },
    { term: words('print.handover.taken'), text: time.instant(at) },
    { term: words('print.handover.rows'), text: words('print.handover.rows.counts', counts) },
  ];
}

function steps(ceremony: Ceremony, nameOf: HandoverPaper['nameOf'], words: Words, time: PrintedTime): Section {
  const done = ceremony.ticked.map(({ step, by, at }): Field => {
    const about = { member: nameOf(by), when: time.instant(at) };
    return { term: words(`print.handover.step.${step}`), text: words('print.handover.done', about) };
  });
  const open = LookedThrough.options.filter((step) => !ceremony.ticked.some((tick) => tick.step === step));
  const items = open.map((step) => words(`print.handover.step.${step}`));
  const blocks: Section['blocks'] = [
    ...(done.length === 0 ? [] : [{ kind: 'fields' as const, fields: done }]),
    ...(items.length === 0 ? [] : [{ kind: 'choices' as const, items }]),
  ];
  return { heading: words('print.handover.steps'), blocks };
}

function lists(
  { cases, leftOut, tasks, owed, coming, retention }: HandedOver,
  words: Words,
  time: PrintedTime,
): Section[] {
  const open = cases.map(({ codeName }) => codeName);
  const left = leftOut === 0 ? [] : [words('print.handover.leftOut', { count: leftOut })];
  const dated = (codeName: string, day: string) => `${codeName} – ${time.day(day)}`;
  return [
    { heading: words('print.handover.cases'), blocks: [...listed(open, words), ...left.map(asText)] },
    {
      heading: words('print.handover.tasks'),
      blocks: listed(
        tasks.map(({ codeName, due }) => dated(codeName, due)),
        words,
      ),
    },
    {
      heading: words('print.handover.owed'),
      blocks: listed(
        calendarEntries(owed, words).map(({ summary, when }) => dated(summary, when.slice(0, 'YYYY-MM-DD'.length))),
        words,
      ),
    },
    {
      heading: words('print.handover.coming'),
      blocks: listed(
        coming.map(({ incident, on }) => dated(incident?.codeName ?? words('print.handover.noCase'), on)),
        words,
      ),
    },
    {
      heading: words('print.handover.due'),
      blocks: listed(
        retention.due.map(({ codeName, on }) => dated(codeName, on)),
        words,
      ),
    },
    {
      heading: words('print.handover.holds'),
      blocks: listed(
        retention.holds.map(({ codeName }) => codeName),
        words,
      ),
    },
  ];
}

function listed(items: readonly string[], words: Words): Block[] {
  return [items.length === 0 ? { kind: 'none', text: words('print.handover.none') } : { kind: 'list', items }];
}

function asText(text: string): Block {
  return { kind: 'text', text };
}
