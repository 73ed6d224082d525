import { type EmergencyCardContent, SERVICES } from '../../../shared/emergency/card.ts';
import type { Language } from '../../../shared/language.ts';
import type { Day } from '../../../shared/time.ts';
import type { CardEntry, CardPanel, PrintedCard } from './printed-card.ts';
import { type PrintedTime, printedTime } from './printed-time.ts';
import type { Words } from './printed-words.ts';

export interface EmergencyCardData {
  readonly card: EmergencyCardContent;
  readonly language: Language;
  readonly practice: boolean;
  /** When it is printed: numbers get old. */
  readonly on: Day;
}

/** One page to hand out. It names no case file, no member and nothing of a case. */
export function emergencyCardDocument({ card, language, practice, on }: EmergencyCardData, words: Words): PrintedCard {
  const time = printedTime(words, 'UTC', language);
  return {
    kind: 'card',
    lang: language,
    over: words('emergency.title'),
    heading: card.event,
    line: [days(card, words, time), ...(practice ? [words('handout.practice')] : [])].join('\n'),
    fold: words('handout.card.fold'),
    panels: [
      panel(words('emergency.numbers'), numbers(card, words), { first: true }),
      panel(words('emergency.help'), help(card, words)),
      panel(words('emergency.here'), places(card, words)),
      panel(words('emergency.team'), [entry({ number: card.team }), entry({ note: words('handout.card.tell') })], {
        lines: 4,
        foot: words('handout.card.asOf', { day: time.day(on) }),
      }),
    ],
    missingNote: words('handout.missing'),
  };
}

function panel(heading: string, entries: readonly CardEntry[], about: Partial<CardPanel> = {}): CardPanel {
  return { first: false, heading, entries, lines: 0, foot: '', ...about };
}

function entry(told: Partial<CardEntry>): CardEntry {
  return { label: '', name: '', number: '', secondLabel: '', second: '', note: '', ...told };
}

function numbers(card: EmergencyCardContent, words: Words): CardEntry[] {
  return SERVICES.map((service) => {
    const { emergency, other } = card[service];
    const secondLabel = words('emergency.other');
    return entry({ label: words(`emergency.${service}`), number: emergency, secondLabel, second: other });
  });
}

function help({ hospital, hotlines }: EmergencyCardContent, words: Words): CardEntry[] {
  return [
    entry({ label: words('emergency.hospital'), name: hospital.name, number: hospital.phone, note: hospital.address }),
    ...hotlines.map(({ kind, name, phone, note }) =>
      entry({ label: words(`emergency.hotline.${kind}`), name, number: phone, note }),
    ),
  ];
}

function places(card: EmergencyCardContent, words: Words): CardEntry[] {
  return [
    entry({ label: words('emergency.venue'), name: card.venue, note: card.address }),
    entry({ label: words('emergency.security'), number: card.security }),
    entry({ label: words('emergency.quietRoom'), name: card.quietRoom }),
    entry({ label: words('emergency.escapeRoutes'), name: card.escapeRoutes }),
  ];
}

function days({ startsOn, endsOn }: EmergencyCardContent, words: Words, time: PrintedTime): string {
  const [first, last] = [startsOn ?? endsOn, endsOn ?? startsOn];
  if (first === null || last === null) return '';
  return first === last ? time.day(first) : words('emergency.days', { from: time.day(first), to: time.day(last) });
}
