import { z } from 'zod';
import { Exported } from '../exports/procedures.ts';
import { Grant } from '../grant.ts';
import { query, session, task } from '../procedure.ts';
import { CaseFileName, Passphrase, SessionState } from '../session/session.ts';
import { ChainHead, LoggedEntry } from './audit-entry.ts';
import { Comparison, PrintedHead } from './comparison.ts';
import { Damage } from './damage.ts';
import { LogFilter } from './log-filter.ts';
import { Salvage } from './salvage.ts';

export const Verification = z.object({
  /** Of the whole database file; `problems` is what SQLite's integrity check said. */
  pages: z.object({ checked: z.number().int(), problems: z.array(z.string()) }),
  chains: z.array(z.object({ head: ChainHead, brokenAt: z.number().int().nullable() })),
  /** Files whose bytes are not those of their SHA-256; null when only asked in short. */
  evidence: z.object({ checked: z.number().int(), broken: z.array(z.string()) }).nullable(),
  /** Rows that name a row which is not there; null when only asked in short. */
  links: z.number().int().nullable(),
  intact: z.boolean(),
});
export type Verification = z.infer<typeof Verification>;

export const auditProcedures = {
  /** Newest first. Of a case that is closed to whoever asks, an entry does not say which; asked for by name, none is told. */
  list: query(
    LogFilter.extend({
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    z.object({ total: z.number().int(), entries: z.array(LoggedEntry) }),
  ),
  /** The same as CSV, all of it: who, when, what, on which case; the hashes with it, so that it can be compared. */
  exportCsv: task(
    LogFilter.extend({ destination: Grant }),
    Exported.omit({ pages: true }).extend({ entries: z.number().int() }),
  ),
  /**
   * Reads every page (its authentication is checked by that) and walks every chain. In full, also compares every file with its
   * SHA-256, and asks that no row names one that is missing.
   */
  verify: task(z.strictObject({ full: z.boolean().default(false) }), Verification),
  /** Compares the log with what was printed on an export. */
  compare: task(PrintedHead, Comparison),
  /** What is known to be wrong: some pages and the end of the log are looked at when it is unlocked. */
  damage: query(z.strictObject({}), Damage.nullable()),
  /** Of which damaged case files this one was made. */
  salvages: query(z.strictObject({}), z.array(Salvage)),
  /**
   * Makes `<name>.quietroom` of whatever can be read of the chosen case file, which is locked and is not touched, and chooses the
   * new one; the same passphrases open it.
   */
  salvage: session(
    z.strictObject({
      parent: Grant,
      name: CaseFileName,
      credential: z.union([
        z.strictObject({ passphrase: Passphrase }),
        z.strictObject({ recoveryKey: z.string().max(200) }),
      ]),
    }),
    z.object({ state: SessionState, salvage: Salvage }),
  ),
};
