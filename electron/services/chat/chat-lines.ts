import type { ChatForm } from '../../../shared/imports/chat.ts';
import { DATE_TIME, readStamp, STAMP, type Stamp, TIME } from './stamp.ts';

/** A line with which a message begins. */
export interface Beginning {
  readonly stamp: Stamp | undefined;
  /** Undefined: of whoever wrote the message before. */
  readonly from: string | undefined;
  /** What stands after time and name on the same line. */
  readonly text: string;
  /** How many lines it takes. */
  readonly lines: number;
}

export type ReadBeginning = (line: string, next: string) => Beginning | undefined;

const NAME = '[^:<>\\[\\]\\s][^:<>\\[\\]]{0,79}?';

/** A stamp, then a name or none, then the text: groups 1, 2 or 3, and what is left of the line. */
function inOneLine(pattern: string): ReadBeginning {
  const form = new RegExp(`^${pattern}`, 'u');
  return (line) => {
    const found = form.exec(line.slice(0, MAX_HEAD));
    if (found === null) return undefined;
    const [all, stamp = '', from, alone] = found;
    return {
      stamp: readStamp(stamp.trim()),
      from: (from ?? alone ?? '').trim(),
      text: line.slice(all.length),
      lines: 1,
    };
  };
}

/** A line with name and stamp alone; the text is what follows. */
function aboveItsText(pattern: string, places: { readonly from?: number; readonly stamp: number }): ReadBeginning {
  const form = new RegExp(`^${pattern}$`, 'u');
  return (line) => {
    const found = line.length > MAX_HEAD ? null : form.exec(line.trim());
    if (found === null) return undefined;
    return {
      stamp: readStamp((found[places.stamp] ?? '').trim()),
      from: found[places.from ?? found.length]?.trim(),
      text: '',
      lines: 1,
    };
  };
}

/** A longer line than this begins no message by itself. */
const MAX_HEAD = 300;

/** Slack: a name, and in the next line the time; or the time alone, when the same person writes on. */
const nameThenTime: ReadBeginning = (line, next) => {
  const time = next.length > MAX_HEAD ? null : LONE_TIME.exec(next.trim());
  const name = line.trim();
  if (time?.[1] === undefined || name.length === 0 || name.length > 80 || LONE_TIME.test(name)) return undefined;
  return { stamp: readStamp(time[1]), from: name, text: '', lines: 2 };
};
const LONE_TIME = new RegExp(`^\\[?(${TIME})\\]?$`, 'u');

/** The first that fits counts. Where two forms fit a text, the one higher up is taken. */
export const CHAT_LINES: Readonly<Record<Exclude<ChatForm, 'table'>, readonly ReadBeginning[]>> = {
  irc: [
    inOneLine(`\\[?(${STAMP})\\]?[ \\t]+<[ @+%~&]?([^<>\\s]{1,80})>[ \\t]?`),
    inOneLine(`\\[?(${STAMP})\\]?[ \\t]+\\*[ \\t]+(?=\\S)`),
    inOneLine(`\\[?(${STAMP})\\]?[ \\t]+(?:-!-|\\*\\*\\*|-->|<--|--)[ \\t]+`),
    inOneLine(`(${DATE_TIME})\\t([^\\t]{0,80})\\t`),
  ],
  bracketed: [
    inOneLine(`\\[(${STAMP})\\][ \\t]?(${NAME}):(?: |$)`),
    aboveItsText(`\\[(${DATE_TIME})\\] (${NAME})`, { stamp: 1, from: 2 }),
  ],
  whatsapp: [
    inOneLine(`(${DATE_TIME}) [-–] (${NAME}):(?: |$)`),
    inOneLine(`(${DATE_TIME}) [-–] (?=\\S)`), // what the app itself says
  ],
  telegram: [aboveItsText(`(${NAME}), \\[(${DATE_TIME})\\]:?`, { from: 1, stamp: 2 })],
  discord: [aboveItsText(`(${NAME}) ?[—–] ?(${STAMP})`, { from: 1, stamp: 2 })],
  slack: [
    aboveItsText(`(${NAME})(?: {2,}|[ \\t]\\[)(${STAMP})\\]?`, { from: 1, stamp: 2 }),
    nameThenTime,
    aboveItsText(`\\[?(${TIME})\\]?`, { stamp: 1 }),
  ],
  plain: [inOneLine(`(${DATE_TIME})[,;]?[ \\t]+(${NAME}):(?: |$)`), inOneLine(`(${TIME})[ \\t]+(${NAME}): `)],
};
