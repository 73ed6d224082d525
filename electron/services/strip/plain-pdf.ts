import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';
import { bytesOf } from '../evidence-bytes.ts';
import { stripJpeg } from './jpeg.ts';
import { bytesOfParts } from './part.ts';

/** What tells of people, times and programs, in whatever object it stands. */
const TELLING = [
  'Metadata',
  'PieceInfo',
  'LastModified',
  'CreationDate',
  'ModDate',
  'Thumb',
  'CreatorInfo',
  'SourceModified',
];
/** Of a mark that somebody made on a page: who and when. A form's field has its own name under the first. */
const OF_A_MARK = ['T', 'M', 'NM'];

/**
 * A PDF without its information dictionary, XMP, previews, names and times at marks, earlier versions of its objects, and
 * what its photographs tell. Throws where it is encrypted, signed or not built as PDF says.
 */
export async function plainPdf(bytes: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
  const { context } = document;
  delete context.trailerInfo.Info;
  delete context.trailerInfo.ID;
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    const plain = object instanceof PDFRawStream ? plainPhotograph(object) : object;
    if (plain !== object) context.assign(ref, plain);
    forgetIn(plain);
  }
  const used = reachable(document, context.trailerInfo.Root);
  for (const [ref] of context.enumerateIndirectObjects()) if (!used.has(ref)) context.delete(ref);
  return document.save({ updateFieldAppearances: false, addDefaultPage: false });
}

function forgetIn(object: PDFObject): void {
  const dict = object instanceof PDFStream ? object.dict : object;
  if (dict instanceof PDFDict) {
    if (dict.has(PDFName.of('ByteRange'))) throw new Error('It is signed: a changed copy would be a false one');
    for (const key of TELLING) dict.delete(PDFName.of(key));
    if (isMark(dict)) for (const key of OF_A_MARK) dict.delete(PDFName.of(key));
    for (const value of dict.values()) forgetIn(value);
  } else if (object instanceof PDFArray) {
    for (const value of object.asArray()) forgetIn(value);
  }
}

function isMark(dict: PDFDict): boolean {
  const subtype = dict.get(PDFName.of('Subtype'));
  return dict.has(PDFName.of('Rect')) && subtype !== undefined && subtype !== PDFName.of('Widget');
}

/** A photograph is kept as the camera wrote it, with all that it tells. */
function plainPhotograph(stream: PDFRawStream): PDFRawStream {
  const filter = stream.dict.get(PDFName.of('Filter'));
  const [only, ...more] = filter instanceof PDFArray ? filter.asArray() : [filter];
  if (only !== PDFName.of('DCTDecode') || more.length > 0) return stream;
  const file = bytesOf(Buffer.from(stream.contents));
  return PDFRawStream.of(stream.dict, Buffer.concat([...bytesOfParts(file, stripJpeg(file))]));
}

/** What is not reached from the root any more was replaced or deleted, and still there to be read. */
function reachable({ context }: PDFDocument, root: PDFObject | undefined): Set<PDFRef> {
  const found = new Set<PDFRef>();
  const waiting: (PDFObject | undefined)[] = [root];
  while (waiting.length > 0) {
    const object = waiting.pop();
    if (object instanceof PDFRef) {
      if (!found.has(object)) waiting.push(context.lookup(object));
      found.add(object);
    } else if (object instanceof PDFArray) waiting.push(...object.asArray());
    else if (object instanceof PDFDict) waiting.push(...object.values());
    else if (object instanceof PDFStream) waiting.push(object.dict);
  }
  return found;
}
