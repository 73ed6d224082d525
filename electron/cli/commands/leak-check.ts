import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { TextDecoder } from 'node:util';
import type { Leak } from '../../../shared/leak-check/leak.ts';
import { unlock } from '../ask-engine.ts';
import { type Command, UsageError } from '../command.ts';
import { findIncident } from '../find-incident.ts';
import { OPTIONS_TO_UNLOCK } from './unlock-options.ts';

export const leakCheck: Command = {
  summary: 'Marks what a text would tell its recipient that they did not tell themselves',
  places: ['DIR', 'FILE.txt'],
  options: {
    incident: { value: 'CODENAME', about: 'Its code name, such as "Amber Heron", or its id', required: true },
    to: {
      value: 'PARTY',
      about:
        'Who gets it: a part that one person has ("reporter"), their code name, name or id; "nobody" for outsiders',
      required: true,
    },
    ...OPTIONS_TO_UNLOCK,
  },
  notes: ['Nothing is changed and nothing is sent. Exit code 1 when there are marks.'],
  async run(context) {
    const { given, options } = context;
    const [folder = '', file = ''] = given;
    const text = readText(file);
    const api = await unlock(context, folder);
    const { id: incidentId } = await findIncident(api, String(options['incident']), 'check a text for');
    const words = String(options['to']);
    const to = words === 'nobody' ? null : (await api.leakCheck.recipient({ incidentId, words })).person.id;
    const leaks = await api.leakCheck.run({ incidentId, to, text });
    return {
      value: leaks,
      text: leaks.length === 0 ? 'No marks' : leaks.map((leak) => asLine(text, leak)).join('\n'),
      good: leaks.length === 0,
    };
  },
};

function readText(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch {
    throw new UsageError(`Cannot read the text "${basename(file)}": it must be a file of text in UTF-8`);
  }
}

function asLine(text: string, { from, kind, text: written, reveals, why }: Leak): string {
  const line = text.slice(0, from).split('\n').length;
  const whom = reveals === null ? '' : `, would reveal ${reveals.name || 'somebody described'} (${reveals.role})`;
  return `line ${line}: "${written.replace(/\s+/g, ' ')}": ${kind}${whom}; found by: ${why}`;
}
