import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { PackageSeal } from '../../../shared/exports/package-seal.ts';
import { AppError } from '../../../shared/reply.ts';
import { type Api, grantPath, unlock } from '../ask-engine.ts';
import { type Command, UsageError } from '../command.ts';
import { findIncident } from '../find-incident.ts';
import { readFirstLine } from '../first-line.ts';
import { OPTIONS_TO_UNLOCK } from './unlock-options.ts';

export const handoverExport: Command = {
  summary: 'Writes one sealed package with everything that a successor needs',
  places: ['DIR'],
  options: {
    out: { value: 'F.age', about: 'Where to write it; nothing is overwritten', required: true },
    to: {
      value: 'RECIPIENT',
      about: "The successor's age recipient (age1…), which they read out of their own case file",
    },
    'package-passphrase-file': { value: 'FILE', about: 'Or: a passphrase of the package, the first line of FILE' },
    cases: { value: 'CODENAMES', about: 'Only these, parted by commas; all when it is left out' },
    'no-papers': { about: 'Leaves out the PDFs of the cases' },
    ...OPTIONS_TO_UNLOCK,
  },
  notes: [
    'Of cases that are closed to you only the bans go: somebody who sees them makes a package of them. The ban list is always',
    'complete.',
  ],
  async run(context) {
    const { engine, given, options } = context;
    const seal = sealOf(options);
    const out = resolve(String(options['out']));
    if (existsSync(out)) throw new AppError('already-exists', `Cannot write "${out}": a file is there already`);
    const api = await unlock(context, given[0] ?? '');
    const cases = await chosen(api, options['cases']);
    const made = await api.handover.make({
      destination: grantPath(engine, out),
      cases,
      seal,
      papers: options['no-papers'] !== true,
    });
    const { counts, papers } = made;
    const lines = [
      `Wrote ${out}, ${made.bytes} bytes`,
      `Cases    ${counts.cases}, and of ${counts.outlines} more their bans and flags; ${papers} PDFs`,
      `People   ${counts.people}`,
      `Bans     ${counts.bans}`,
      `Files    ${counts.files}`,
      `SHA-256  ${made.sha256}`,
      ...(made.leftOut > 0 ? [`${made.leftOut} cases are closed to you: no more than their bans went`] : []),
    ];
    return { value: made, text: lines.join('\n') };
  },
};

function sealOf(options: Readonly<Record<string, string | boolean | undefined>>): PackageSeal {
  const [to, file] = [options['to'], options['package-passphrase-file']];
  if ((to === undefined) === (file === undefined))
    throw new UsageError('handover export takes either --to or --package-passphrase-file');
  return to === undefined
    ? { kind: 'passphrase', passphrase: readFirstLine(String(file)) }
    : { kind: 'age', recipient: String(to) };
}

async function chosen(api: Api, names: unknown) {
  if (names === undefined) return 'all' as const;
  const list = namesIn(names);
  return Promise.all(list.map(async (name) => (await findIncident(api, name, 'hand over')).id));
}

export function namesIn(option: unknown): string[] {
  const names = String(option ?? '').split(',');
  return names.map((name) => name.trim()).filter((name) => name !== '');
}
