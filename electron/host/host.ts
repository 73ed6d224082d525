import type { FilePurpose } from '../../shared/desk/procedures.ts';

/**
 * The desktop around the page. Two exist: Electron (the product) and an installed Chromium (where Electron's program
 * cannot be had, and in the end-to-end tests).
 */
export interface Host {
  readonly name: 'electron' | 'chromium';
  /** `in-app`: the page shows its own picker and asks the desk to list folders. */
  readonly fileDialogs: 'system' | 'in-app';
  /** The path the user chose, or undefined when they changed their mind. Only where `fileDialogs` is `system`. */
  chooseFile(purpose: FilePurpose, suggestedName: string | undefined): Promise<string | undefined>;
  /** For a minute at most. */
  copy(text: string): Promise<void>;
  print(): Promise<void>;
  /** Tells the engine which path stands behind a token. */
  grant(token: string, path: string): void;
  /** A key or pointer was used. */
  active(): void;
  lock(): void;
  quit(): void;
}
