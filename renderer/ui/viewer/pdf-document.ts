import { getDocument, type PDFDocumentProxy, PDFWorker } from 'pdfjs-dist';
import dingbatsFontUrl from 'pdfjs-dist/standard_fonts/FoxitDingbats.pfb?url&inline';
import symbolFontUrl from 'pdfjs-dist/standard_fonts/FoxitSymbol.pfb?url&inline';
import jpeg2000Url from 'pdfjs-dist/wasm/openjpeg_nowasm_fallback.js?url';
import { trustedWorkerUrl } from '../../lib/trusted-worker.ts';
import workerUrl from './pdf-worker.ts?worker&url';

/** Of one picture inside: a sheet of A4 at 600 dots per inch has 35 million. */
const MAX_IMAGE_POINTS = 40_000_000;

/** Tables that say which letters a font's numbers stand for, each read when a document asks for it. */
const characterMaps = import.meta.glob<string>('../../../node_modules/pdfjs-dist/cmaps/*.bcmap', {
  query: '?url&inline',
  import: 'default',
});
const fonts: Readonly<Record<string, string>> = {
  'FoxitSymbol.pfb': symbolFontUrl,
  'FoxitDingbats.pfb': dingbatsFontUrl,
};

/** A document that is open for reading; `close` ends its process and frees what it holds. */
export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  readonly close: () => void;
}

/**
 * Reads a PDF in a process of its own, as pages to be drawn: nothing in it runs (no scripts, no forms made of code, no
 * code made from its functions), no link or action of it is put on the page, and all that reading needs is beside us.
 * Takes the bytes over. Rejects with what pdf.js throws, `PasswordException` among it.
 */
export async function openPdf(bytes: Uint8Array<ArrayBuffer>): Promise<OpenPdf> {
  const port = new Worker(trustedWorkerUrl(workerUrl), { type: 'module' });
  const worker = PDFWorker.create({ port, verbosity: 0 });
  const loading = getDocument({
    data: bytes,
    worker,
    verbosity: 0,
    isEvalSupported: false,
    enableXfa: false,
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: true,
    maxImageSize: MAX_IMAGE_POINTS,
    cMapPacked: true,
    CMapReaderFactory: BundledCharacterMaps,
    StandardFontDataFactory: BundledFonts,
    // pdf.js puts the file's name behind the folder's: behind the `#` it changes nothing.
    wasmUrl: `${new URL(jpeg2000Url, document.baseURI)}#/`,
  });
  const close = () => {
    void loading.destroy().finally(() => {
      worker.destroy();
      port.terminate();
    });
  };
  try {
    return { document: await loading.promise, close };
  } catch (error) {
    close();
    throw error;
  }
}

class BundledCharacterMaps {
  async fetch({ name }: { name: string }) {
    const load = characterMaps[`../../../node_modules/pdfjs-dist/cmaps/${name}.bcmap`];
    if (load === undefined) throw new Error(`There is no character map "${name}"`);
    return { cMapData: bytesOf(await load()), isCompressed: true };
  }
}

class BundledFonts {
  async fetch({ filename }: { filename: string }) {
    const font = fonts[filename];
    if (font === undefined) throw new Error(`There is no font "${filename}"`);
    return bytesOf(font);
  }
}

/** Of a data URL: nothing may be fetched, not even from there. */
function bytesOf(dataUrl: string): Uint8Array {
  return Uint8Array.from(atob(dataUrl.slice(dataUrl.indexOf(',') + 1)), (letter) => letter.charCodeAt(0));
}
