import { z } from 'zod';
import { Grant } from '../grant.ts';
import type { Contract } from '../procedure.ts';
import { session } from '../procedure.ts';
import { LongText } from '../text.ts';

/** What the user is asked for: the purpose decides the dialog's words and what may be picked. */
export const FilePurpose = z.enum([
  'case-file-parent',
  'case-file',
  'backup-folder',
  'export-folder',
  'save-pdf',
  'save-evidence',
  'save-form',
  'save-key',
  'save-calendar',
  'save-table',
  'save-mail',
  'save-sealed',
  'open-sealed',
]);
export type FilePurpose = z.infer<typeof FilePurpose>;

/** What the desktop itself answers, in the host process: never anything from the case file. */
export const deskContract = {
  desk: {
    /** How files are chosen: by the system's dialogs, or by the app's own picker (Chromium host). */
    capabilities: session(
      z.strictObject({}),
      z.object({ fileDialogs: z.enum(['system', 'in-app']), host: z.string() }),
    ),
    /** Null when the user changed their mind. `suggestedName` must be neutral: it shows in dialogs and recent lists. */
    chooseFile: session(
      z.strictObject({ purpose: FilePurpose, suggestedName: z.string().max(120).optional() }),
      z.object({ grant: Grant, label: z.string() }).nullable(),
    ),
    /**
     * For the app's own picker only; refused where the system has dialogs. Folders, and case files among them; names of files
     * only where one is to be opened, and only of its kind.
     */
    listFolder: session(
      z.strictObject({ path: z.string().max(4096).optional(), purpose: FilePurpose.optional() }),
      z.object({
        path: z.string(),
        parent: z.string().nullable(),
        folders: z.array(z.object({ name: z.string(), path: z.string(), caseFile: z.boolean() })),
        files: z.array(z.string()),
      }),
    ),
    /** Turns what was picked in the app's own picker into a grant; refused where the system has dialogs. */
    grantPath: session(
      z.strictObject({ purpose: FilePurpose, folder: z.string().max(4096), name: z.string().max(200).optional() }),
      z.object({ grant: Grant, label: z.string() }),
    ),
    /** Into the clipboard, from which it is taken again after a minute if it is still there, and at every lock. */
    copy: session(z.strictObject({ text: LongText }), z.strictObject({})),
    /** Opens the system's print dialog on what is on screen. */
    print: session(z.strictObject({}), z.strictObject({})),
    /** A key or pointer was used: the idle clock starts again. */
    active: session(z.strictObject({}), z.strictObject({})),
    /** Ends the engine, then the page. Does not come back. */
    lock: session(z.strictObject({}), z.strictObject({})),
    quit: session(z.strictObject({}), z.strictObject({})),
  },
} satisfies Contract;

/** What the host tells the page. `lock-soon`: drafts are to be stored now, the lock follows within two seconds. */
export const Announcement = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('lock-soon') }),
  z.object({ kind: z.literal('progress'), call: z.number(), stage: z.string(), done: z.number(), total: z.number() }),
]);
export type Announcement = z.infer<typeof Announcement>;
