import { z } from 'zod';
import { AppError } from '../../../shared/reply.ts';
import { SEALED_FORMAT, SEALED_KIND } from '../../../shared/sealed/limits.ts';
import { SealedReport } from '../../../shared/sealed/sealed-report.ts';

/** A report of ours has under a hundred of them, three deep; a million empty lists would fill the memory when read. */
const PARTS_MAX = 1000;
const DEPTH_MAX = 8;

const Newer = z.object({ kind: z.literal(SEALED_KIND), format: z.number().gt(SEALED_FORMAT) });

/** JSON from anybody: its shape is looked at before it is read, then all of it is checked. */
export function readSealedReport(json: Uint8Array): SealedReport {
  refuseManyParts(json);
  const content = parse(json);
  if (Newer.safeParse(content).success)
    throw new AppError('sealed-newer', 'Cannot open the sealed file: a newer form made it');
  const report = SealedReport.safeParse(content);
  if (!report.success) throw notAReport();
  return report.data;
}

/** Counts what begins or parts lists and objects, outside of texts. */
function refuseManyParts(json: Uint8Array): void {
  let [depth, parts, inText] = [0, 0, false];
  for (let index = 0; index < json.length; index++) {
    const byte = json[index];
    if (inText) {
      if (byte === BACKSLASH) index++;
      else if (byte === QUOTE) inText = false;
    } else if (byte === QUOTE) inText = true;
    else if (OPENING.includes(byte ?? 0)) [depth, parts] = [depth + 1, parts + 1];
    else if (CLOSING.includes(byte ?? 0)) depth--;
    else if (byte === COMMA) parts++;
    if (depth > DEPTH_MAX || parts > PARTS_MAX) throw notAReport();
  }
}

const [BACKSLASH, QUOTE, COMMA] = [0x5c, 0x22, 0x2c];
const OPENING = [0x7b, 0x5b];
const CLOSING = [0x7d, 0x5d];

function parse(json: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json));
  } catch {
    throw notAReport(); // without its cause, which would quote it
  }
}

function notAReport(): AppError {
  return new AppError('sealed-no-report', 'Cannot open the sealed file: what is in it is no report of our form');
}
