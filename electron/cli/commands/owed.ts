import type { Owed } from '../../../shared/promises/owed.ts';
import { unlock } from '../ask-engine.ts';
import type { Command } from '../command.ts';
import { today } from '../today.ts';
import { OPTIONS_TO_UNLOCK } from './unlock-options.ts';

export const owed: Command = {
  summary: 'Lists what is owed in open cases, in code names, the earliest due first',
  places: ['DIR'],
  options: OPTIONS_TO_UNLOCK,
  async run(context) {
    const api = await unlock(context, context.given[0] ?? '');
    const found = await api.promises.owed({ today: today() });
    return { value: found, text: found.length === 0 ? 'Nothing is owed' : found.map(asLine).join('\n') };
  },
};

const WORDS = { acknowledge: 'acknowledge', meet: 'meet', answer: 'answer', 'appeal-window': 'open to appeal until' };

function asLine(line: Owed): string {
  const what = line.kind === 'promise' ? WORDS[line.promise] : `${line.kind} (${line.with})`;
  const due = line.due ?? 'after the meeting';
  return `${due.padEnd(24)}  ${line.late ? 'late' : '    '}  ${line.codeName}: ${what}`;
}
