import type { PackageFacts } from './package-format.ts';

/** Read by whoever opens a package without the app, so in plain words and in English, as the tools are. */
export function packageReadme({ organisation, from, madeAt, counts, outlines }: PackageFacts): string {
  return `HANDOVER PACKAGE
================

Case file of: ${organisation}
Made by:      ${from}, on ${madeAt.slice(0, 10)}
Holds:        ${counts.cases} cases, ${counts.people} people, ${counts.bans} bans, ${counts.files} files
${outlines.length > 0 ? `              and of ${outlines.length} more cases nothing but their bans and flags\n` : ''}
This is confidential. It was made with Quiet Room, which takes it over into another case file:
"Records", "Handover", "Take over"; or: quietroom handover import DIR PACKAGE

Without Quiet Room you need two programs, age (https://age-encryption.org) and tar:

    age -d -o package.tar PACKAGE
    tar xf package.tar
    sha256sum -c SHA256SUMS

Under a passphrase, age asks for it. Sealed to a recipient, add: -i IDENTITY.txt
Afterwards delete package.tar and what came out of it: they are not protected any more.

What is in it:

    cases/*.pdf      each case to be read, if whoever made this was allowed to see it
    ban-list.pdf     who is kept out on the day it was made
    evidence/        the files themselves; rows/evidence.jsonl says what each was called, and its SHA-256
    rows/*.jsonl     every record, one line of JSON each, by kind. "content" is JSON again
    package.json     from whom, when, how much, and the latest entry of the log (its number and hash)

Not in it: what somebody noted for themselves alone, what was being typed, keys, backups, and lists of people
who registered for an event, with what was decided about them. Sealed forms that were handed out before are
sealed to the old case file: hand out new ones. rows/audit_entries.jsonl is the log of the old case file: its
chain can still be followed.
`;
}
