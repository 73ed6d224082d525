import type { FlagRow } from '../../../shared/bans/flag-procedures.ts';
import { lastDayOf, type Term } from '../../../shared/bans/in-force.ts';
import type { BanRow } from '../../../shared/bans/procedures.ts';
import type { Person } from '../../../shared/people/person.ts';
import { displayName } from '../../../shared/people/person.ts';
import type { Day } from '../../../shared/time.ts';
import type { ExportOrigin } from './dossier-data.ts';
import { scope } from './dossier-sanctions.ts';
import { withoutFormerNames } from './former-names.ts';
import type { Block, PrintedDocument, Section } from './printed-document.ts';
import { pageWords } from './printed-page.ts';
import { type PrintedTime, printedTime } from './printed-time.ts';
import type { Words } from './printed-words.ts';

export interface BanListData {
  readonly origin: ExportOrigin;
  readonly on: Day;
  /** For which event it is; empty: for none in particular. */
  readonly event: string;
  readonly bans: readonly Pick<BanRow, 'person' | 'sanction' | 'told'>[];
  readonly flags: readonly Pick<FlagRow, 'person' | 'flag'>[];
}

/**
 * Who is kept out on a day, by name, and apart from them who is not, but of whom organisers are warned. What leaves is
 * what a door needs: no reasons, no cases, no conditions, no addresses.
 */
export function banListDocument(data: BanListData, words: Words): PrintedDocument {
  const { origin, on, event } = data;
  const people = [...data.bans, ...data.flags].map(({ person }) => person);
  const { bans, flags } = withoutFormerNames({ bans: data.bans, flags: data.flags }, people, words('print.formerName'));
  const time = printedTime(words, 'UTC');
  const title = words('print.banList.title', { day: time.day(on) });
  const count = new Set(bans.map(({ person }) => person.id)).size;
  return {
    cover: {
      wholePage: false,
      over: words('print.banList.over'),
      heading: words('print.banList.heading', { day: time.day(on) }),
      line: words('print.banList.line', { organisation: origin.organisation, count }),
      fields: event === '' ? [] : [{ term: words('print.banList.event'), text: event }],
      notes: [...(origin.practice ? [words('print.practice')] : []), words('print.banList.note')],
    },
    sections: [
      {
        heading: '',
        blocks: [bans.length === 0 ? { kind: 'none', text: words('print.banList.nobody') } : table(bans, words, time)],
      },
      ...(flags.length === 0 ? [] : [flagSection(flags, words, time)]),
    ],
    ...pageWords(origin, title, words),
  };
}

function table(bans: BanListData['bans'], words: Words, time: PrintedTime): Block {
  const columns = [
    { heading: words('print.banList.name'), width: 4, look: 'name' },
    { heading: words('print.banList.scope'), width: 3.4, look: 'plain' },
    { heading: words('print.banList.from'), width: 2, look: 'day' },
    { heading: words('print.banList.until'), width: 2, look: 'day' },
  ] as const;
  const rows = bans
    .toSorted(byName)
    .map(({ person, sanction, told }) => [
      whoIs(person, words),
      told ? scope(sanction, words) : `${scope(sanction, words)}\n${words('print.banList.notTold')}`,
      time.day(sanction.startsOn),
      lastDay(sanction, words, time),
    ]);
  return { kind: 'table', columns, rows };
}

function flagSection(flags: BanListData['flags'], words: Words, time: PrintedTime): Section {
  const columns = [
    { heading: words('print.banList.name'), width: 3, look: 'name' },
    { heading: words('print.banList.flag.where'), width: 3, look: 'plain' },
    { heading: words('print.banList.flag.advice'), width: 5.4, look: 'plain' },
  ] as const;
  const rows = flags.toSorted(byName).map(({ person, flag }) => {
    const until = words('print.banList.flag.until', { day: lastDay(flag, words, time) });
    const advice = flag.advice.trim() === '' ? words('print.banList.flag.ask') : flag.advice;
    return [whoIs(person, words), `${scope(flag, words)}\n${until}`, advice];
  });
  return {
    heading: words('print.banList.flags'),
    blocks: [
      { kind: 'text', text: words('print.banList.flags.about') },
      { kind: 'table', columns, rows },
    ],
  };
}

function byName(a: { readonly person: Person }, b: { readonly person: Person }): number {
  return displayName(a.person).localeCompare(displayName(b.person), 'en');
}

/** By the name they go by; a former one is not for the door. Without one, by what they looked like. */
function whoIs(person: Person, words: Words): string {
  const name = displayName(person);
  if (name !== '') return name;
  return words('print.described.as', { description: person.description.trim().slice(0, LONGEST_DESCRIPTION) });
}

const LONGEST_DESCRIPTION = 400;

function lastDay(term: Pick<Term, 'endsOn' | 'lifted'>, words: Words, time: PrintedTime): string {
  const day = lastDayOf(term);
  return day === null ? words('print.sanction.indefinite') : time.day(day);
}
