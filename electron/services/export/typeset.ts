import { initSync, TypstCompilerBuilder, type TypstCompileWorld } from '@myriaddreamin/typst-ts-web-compiler';
import { readCoverage } from './font-coverage.ts';
import { readFonts, readTemplate, type TemplateName } from './print-resources.ts';
import { type Paragraph, printableText } from './printable-text.ts';
import type { PrintedCard } from './printed-card.ts';
import type { PrintedDocument } from './printed-document.ts';
import type { Typesetter } from './typesetter.ts';

export interface Typeset {
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** How many different characters were printed as code points, for want of a glyph. */
  readonly missing: number;
}

/** Sets a document as a tagged PDF. Takes a second or more and blocks its thread: see `typeset-worker.ts`. */
export async function typeset(document: PrintedDocument | PrintedCard, typesetter: Typesetter): Promise<Typeset> {
  initSync({ module: typesetter });
  const fonts = readFonts();
  const covered = new Set(fonts.flatMap((font) => [...readCoverage(font)]));
  const missing = new Set<string>();
  const printable = { ...toPrintable(document, covered, missing), missing: missing.size };
  const template = 'kind' in document ? 'card.typ' : 'document.typ';
  return { ...(await compile(fonts, template, printable)), missing: missing.size };
}

/** These say how, not what, and go to the template as they are. */
const SETTINGS: ReadonlySet<string> = new Set(['kind', 'look', 'lang', 'pageNumber', 'missingNote']);

type Printable =
  | null
  | boolean
  | number
  | string
  | readonly Paragraph[]
  | readonly Printable[]
  | { readonly [key: string]: Printable };

function toPrintable(
  document: PrintedDocument | PrintedCard,
  covered: ReadonlySet<number>,
  missing: Set<string>,
): Record<string, Printable> {
  const convert = (value: unknown, key: string): Printable => {
    if (typeof value === 'string') return SETTINGS.has(key) ? value : printableText(value, covered, missing);
    if (Array.isArray(value)) return value.map((item) => convert(item, key));
    if (typeof value === 'object' && value !== null) return convertFields(value);
    return value as number | boolean | null; // all else that a printed document may hold
  };
  const convertFields = (fields: object): Record<string, Printable> =>
    Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, convert(value, key)]));
  return convertFields(document);
}

/** PDF, and all that is reported, in the numbering of the typesetter's interface. */
const AS_PDF = 1;
const FULL_DIAGNOSTICS = 3;

async function compile(fonts: readonly Uint8Array[], template: TemplateName, document: unknown) {
  const builder = new TypstCompilerBuilder();
  // it sees the files given here: no disk, no network, no packages
  builder.set_dummy_access_model();
  for (const font of fonts) await builder.add_raw_font(font);
  const compiler = await builder.build();
  for (const name of [template, 'text.typ'] as const) compiler.add_source(`/${name}`, readTemplate(name));
  // as a file that the template parses as JSON: words never meet the template's syntax
  compiler.map_shadow('/document.json', new TextEncoder().encode(JSON.stringify(document)));
  return artifactOf(compiler.snapshot(undefined, `/${template}`, undefined));
}

function artifactOf(world: TypstCompileWorld): { pdf: Uint8Array; pages: number } {
  const compiled: { hasError: boolean; diagnostics?: unknown } = world.compile(0, FULL_DIAGNOSTICS);
  // diagnostics may quote the document, so they go no further than their number
  if (compiled.hasError)
    throw new Error('Cannot typeset a document: the template reports an error', { cause: compiled.diagnostics });
  const made: { result?: Uint8Array } = world.get_artifact(AS_PDF, FULL_DIAGNOSTICS);
  if (made.result === undefined) throw new Error('Cannot typeset a document: no PDF was made');
  const pages: unknown = JSON.parse(world.query(0, '<pages>', 'value'));
  return { pdf: made.result, pages: Array.isArray(pages) ? Number(pages[0]) : 0 };
}
