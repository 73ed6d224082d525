import type { PrintedCard } from './printed-card.ts';
import type { PrintedDocument } from './printed-document.ts';
import type { Typesetter } from './typesetter.ts';

/** What the thread of `typeset-worker.ts` is asked for; without a passphrase the PDF is readable by anyone. */
export interface PdfOrder {
  readonly document: PrintedDocument | PrintedCard;
  readonly passphrase: string | undefined;
}

/** What its thread is started with. */
export interface PdfJob extends PdfOrder {
  readonly typesetter: Typesetter;
}

export interface MadePdf {
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** How many different characters were printed as code points, for want of a glyph. */
  readonly missing: number;
}

/** Named as the message catalogue names them (`exports.stage.<stage>`). */
export type PdfStage = 'typesetting' | 'encrypting' | 'checking';

export type WorkerNews =
  | { readonly kind: 'stage'; readonly stage: PdfStage }
  | ({ readonly kind: 'made' } & MadePdf)
  | { readonly kind: 'readable'; readonly strings: number };
