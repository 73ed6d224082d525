import { randomBytes } from 'node:crypto';
import {
  PDFArray,
  PDFCatalog,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFPageLeaf,
  PDFPageTree,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';

/**
 * Encrypts with AES-256 (revision 6), or with `undefined` leaves readable; either way without a trace of how it was made.
 * The passphrase is in NFC and at most `PDF_PASSPHRASE_MAX_BYTES` long in UTF-8.
 */
export async function protectPdf(plain: Uint8Array, passphrase: string | undefined): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(plain, { updateMetadata: false });
  removeTraces(pdf);
  if (passphrase !== undefined) encrypt(pdf, passphrase);
  // only what lies in object streams has its strings encrypted
  return pdf.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false });
}

/** The typesetter's name and its fingerprints of the content; the title "Quiet Room" stays. */
function removeTraces({ catalog, context }: PDFDocument): void {
  const metadata = catalog.get(METADATA);
  if (metadata instanceof PDFRef) context.delete(metadata);
  catalog.delete(METADATA);
  const { Info } = context.trailerInfo;
  const info = Info instanceof PDFRef ? context.lookup(Info) : Info;
  if (info instanceof PDFDict) for (const key of info.keys()) if (key !== TITLE) info.delete(key);
  const id = () => PDFHexString.of(randomBytes(16).toString('hex'));
  context.trailerInfo.ID = context.obj([id(), id()]);
}

const METADATA = PDFName.of('Metadata');
const TITLE = PDFName.of('Title');

function encrypt(pdf: PDFDocument, passphrase: string): void {
  hoistStrings(pdf.context);
  pdf.encrypt({
    algorithm: 'AES-256',
    userPassword: passphrase,
    // nobody needs it: whoever knows the passphrase may read, and permission bits keep nobody from anything
    ownerPassword: randomBytes(32).toString('base64url'),
    permissions: { printing: 'highResolution', copying: true, contentAccessibility: true },
  });
}

/**
 * Catalogue, pages and the dictionaries of streams are never put into object streams, so the library leaves their
 * strings in clear. Each such string becomes an object of its own, which is put into one.
 */
function hoistStrings(context: PDFContext): void {
  for (const [, object] of context.enumerateIndirectObjects()) {
    const dictionary = object instanceof PDFStream ? object.dict : object;
    if (object instanceof PDFStream || staysOutside(object)) hoistFrom(dictionary as PDFDict, context); // by the line above
  }
}

function staysOutside(object: PDFObject): boolean {
  return object instanceof PDFCatalog || object instanceof PDFPageTree || object instanceof PDFPageLeaf;
}

function hoistFrom(holder: PDFDict | PDFArray, context: PDFContext): void {
  const places =
    holder instanceof PDFDict ? holder.entries() : holder.asArray().map((value, index) => [index, value] as const);
  for (const [place, value] of places) {
    if (value instanceof PDFDict || value instanceof PDFArray) hoistFrom(value, context);
    if (!(value instanceof PDFString || value instanceof PDFHexString)) continue;
    const hoisted = context.register(value);
    if (holder instanceof PDFDict && place instanceof PDFName) holder.set(place, hoisted);
    if (holder instanceof PDFArray && typeof place === 'number') holder.set(place, hoisted);
  }
}
