import { type Comparison, PrintedHead } from '../../../shared/audit/comparison.ts';
import type { Verification } from '../../../shared/audit/procedures.ts';
import { unlock } from '../ask-engine.ts';
import { type Command, UsageError } from '../command.ts';
import { OPTIONS_TO_UNLOCK } from './unlock-options.ts';

export const verify: Command = {
  summary: 'Opens the case file, reads every page with its authentication, and walks the audit chain',
  places: ['DIR'],
  options: {
    full: {
      about: 'Also compare every file of evidence with its SHA-256, and ask that no row names one that is missing',
    },
    head: {
      value: 'N:HASH',
      about: 'Whether the log still has this entry; HASH as printed on an export, 8 characters or more',
    },
    ...OPTIONS_TO_UNLOCK,
  },
  notes: [
    'Exit code 1 when something is not intact, or the log does not hold that entry as it was printed.',
    'A chain that was cut at its end, or written anew as a whole, still looks whole from inside: compare it with the last',
    'line of an export (--head 214:3f9a1c2b) or with the end of the name of a backup (--head 3f9a1c2b).',
  ],
  async run(context) {
    const { full, head } = context.options;
    const printed = head === undefined ? undefined : readHead(String(head));
    const api = await unlock(context, context.given[0] ?? '');
    const found = await api.audit.verify({ full: full === true });
    const compared = printed && (await api.audit.compare(printed));
    const lines = [asText(found), ...(compared ? [comparisonText(compared)] : [])];
    const good = found.intact && (compared?.outcome ?? 'contained') === 'contained';
    return { value: { ...found, ...(compared && { compared }) }, text: lines.join('\n'), good };
  },
};

function readHead(typed: string): PrintedHead {
  const [hash = '', number] = typed.split(':').reverse();
  const read = PrintedHead.safeParse({ sequence: number === undefined ? null : Number(number), hash });
  if (read.success) return read.data;
  throw new UsageError('--head is a number and the first characters of a hash, 8 or more, such as 214:3f9a1c2b');
}

function comparisonText({ outcome, sequence, entries }: Comparison): string {
  const entry = sequence === null ? 'that entry' : `entry ${sequence}`;
  const told: Readonly<Record<Comparison['outcome'], string>> = {
    contained: `holds ${entry} as it was printed, and all before it is as it was`,
    broken: `holds ${entry} as it was printed, but something before it was CHANGED`,
    cut: `has only ${entries} entries: it was CUT, an older copy was put back, or the paper is of another case file`,
    other: `does NOT hold ${entry} as printed: it was written anew, or the paper is of another case file`,
  };
  return `Paper    the log ${told[outcome]}`;
}

function asText({ pages, chains, evidence, links, intact }: Verification): string {
  return [
    `Pages    ${pages.checked} read, ${pages.problems.length === 0 ? 'all authentic' : 'with problems:'}`,
    ...pages.problems.map((problem) => `         ${problem}`),
    ...chains.map(({ head, brokenAt }) =>
      brokenAt === null
        ? `Chain    ${head.sequence} entries, unbroken, last hash ${head.hash}`
        : `Chain    broken at entry ${brokenAt} of ${head.sequence}`,
    ),
    ...(evidence === null ? [] : [`Files    ${evidence.checked} compared, ${evidence.broken.length} not as they came`]),
    ...(links === null ? [] : [`Links    ${links} lead to something that is not there`]),
    intact ? 'Intact' : 'NOT intact',
  ].join('\n');
}
