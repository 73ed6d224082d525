import type { Day, Instant } from '../../../shared/time.ts';

/** One date of a calendar: the whole of a day, or a moment. */
export interface CalendarEntry {
  /** The same whenever the same thing is exported, so that a calendar moves it instead of showing it twice. */
  readonly uid: string;
  readonly when: Day | Instant;
  readonly summary: string;
}

/** An iCalendar file (RFC 5545): lines end in CRLF and are folded at 75 octets, text is escaped. */
export function calendarFile(entries: readonly CalendarEntry[], madeAt: Instant): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Quiet Room//Promises//EN',
    'METHOD:PUBLISH',
    ...entries.flatMap((entry) => eventLines(entry, madeAt)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines({ uid, when, summary }: CalendarEntry, madeAt: Instant): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp(madeAt)}`,
    when.includes('T') ? `DTSTART:${stamp(when)}` : `DTSTART;VALUE=DATE:${when.replaceAll('-', '')}`,
    `SUMMARY:${escaped(summary)}`,
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** In UTC, to the second: 20270304T124000Z. */
function stamp(at: Instant): string {
  return `${new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll(/\r\n|\r|\n/g, '\\n');
}

const LINE_OCTETS = 75;

/** Never inside a character; each further line begins with a space, which counts. */
function folded(line: string): string {
  const lines = [''];
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LINE_OCTETS) {
      lines.push('');
      octets = 1;
    }
    lines[lines.length - 1] += character;
    octets += size;
  }
  return lines.join('\r\n ');
}
