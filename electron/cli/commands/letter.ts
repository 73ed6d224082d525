import { existsSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { openLeaks } from '../../../shared/leak-check/leak.ts';
import { GOES_TO, type Letter, LetterKind } from '../../../shared/letters/letter.ts';
import type { PersonId } from '../../../shared/people/person.ts';
import { AppError } from '../../../shared/reply.ts';
import { type Api, grantPath, unlock } from '../ask-engine.ts';
import { type Command, UsageError } from '../command.ts';
import { findIncident } from '../find-incident.ts';
import { OPTIONS_TO_PROTECT, protectionFor } from '../pdf-protection.ts';
import { OPTIONS_TO_UNLOCK } from './unlock-options.ts';

export const letter: Command = {
  summary: 'Writes a letter of an incident as a PDF or a mail draft; refuses while the leak check has open marks',
  places: ['DIR'],
  options: {
    incident: { value: 'CODENAME', about: 'Its code name, such as "Amber Heron", or its id', required: true },
    kind: { value: 'K', about: LetterKind.options.join(', '), required: true },
    to: {
      value: 'PARTY',
      about: 'Who gets it: a part that one person has, their code name, name or id; else whom it is addressed to',
      required: true,
    },
    out: { value: 'F.pdf|F.eml', about: 'Where to write it; nothing is overwritten', required: true },
    sign: { about: 'You are the second reader: you have read it, and sign it' },
    ...OPTIONS_TO_PROTECT,
    ...OPTIONS_TO_UNLOCK,
  },
  notes: [
    'The latest letter of this kind to this party is taken; where there is none it is filled from the case and stays',
    'there as a draft. Nothing is sent.',
  ],
  async run(context) {
    const { engine, given, options } = context;
    const kind = LetterKind.safeParse(options['kind']);
    if (!kind.success) throw new UsageError(`--kind must be one of ${LetterKind.options.join(', ')}`);
    const out = resolve(String(options['out']));
    const way = wayOf(out);
    if (existsSync(out)) throw new AppError('already-exists', `Cannot write "${out}": a file is there already`);
    const api = await unlock(context, given[0] ?? '');
    const { id: incidentId } = await findIncident(api, String(options['incident']), 'write a letter of');
    const found = await findOrWrite(api, { incidentId, kind: kind.data, to: String(options['to']) });
    refuseOpenMarks(found);
    const { id } = options['sign'] === true && found.signed === null ? await api.letters.sign({ id: found.id }) : found;
    const protection = way === 'pdf' ? await protectionFor(api, options) : { kind: 'none' as const };
    const written = await api.exports.letter({ id, way, destination: grantPath(engine, out), protection });
    const isMade = protection.kind === 'passphrase' && !options['pdf-passphrase-file'];
    const passphrase = isMade ? protection.passphrase : undefined;
    const shown = passphrase === undefined ? '' : `\nPassphrase of the PDF: ${passphrase}`;
    return {
      value: { ...written, letter: id, passphrase },
      text: `Wrote ${out}, SHA-256 ${written.sha256}${shown}`,
    };
  },
};

function wayOf(out: string): 'pdf' | 'eml' {
  const ending = extname(out).toLowerCase();
  if (ending === '.pdf') return 'pdf';
  if (ending === '.eml') return 'eml';
  throw new UsageError('--out must end in .pdf or .eml');
}

interface Wanted {
  readonly incidentId: IncidentId;
  readonly kind: LetterKind;
  readonly to: string;
}

async function findOrWrite(api: Api, { incidentId, kind, to }: Wanted): Promise<Letter> {
  const party = GOES_TO[kind].length === 0 ? null : await findPerson(api, incidentId, to);
  const letters = (await api.letters.list({ incidentId })).filter((each) => each.kind === kind && each.to === party);
  for (const { id } of letters) {
    const whole = await api.letters.get({ id });
    // What has left stays as it is: where it would tell more by now, another one is begun.
    if (whole.left.length > 0 && openLeaks(whole.leaks, whole.accepted).length > 0) continue;
    if (party !== null || whole.fields.addressee === to) return whole;
  }
  return api.letters.write({ incidentId, kind, to: party, ...(party === null && { addressee: to }) });
}

async function findPerson(api: Api, incidentId: IncidentId, words: string): Promise<PersonId> {
  return (await api.leakCheck.recipient({ incidentId, words })).person.id;
}

/** Each by its own words, so that one knows what to change. */
function refuseOpenMarks({ leaks, accepted }: Letter): void {
  const open = openLeaks(leaks, accepted);
  if (open.length === 0) return;
  const marked = [...new Set(open.map(({ text, kind }) => `"${text.replace(/\s+/g, ' ')}" (${kind})`))].join(', ');
  const state = `the leak check has open marks: ${marked}. Change or accept each under Letters`;
  throw new AppError('marks-open', `Cannot let this letter leave: ${state}`);
}
