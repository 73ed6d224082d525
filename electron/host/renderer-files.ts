import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { pageHeaders } from './page-headers.ts';

export interface PageFile {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** What a page of ours may be made of; a file with any other ending is not served. */
const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
};

/**
 * The interface's files by the path the page asks for. The list is made once, at start, and nothing outside it is ever
 * read: a path from the page is only looked up, never joined.
 */
export function createRendererFiles(folder: string): (url: string) => Promise<PageFile | undefined> {
  const files = listFiles(folder);
  return async (url) => {
    const path = new URL(url).pathname;
    const file = files.get(path === '/' ? '/index.html' : path);
    if (file === undefined) return undefined;
    return { body: await readFile(file.path), headers: { ...pageHeaders, 'Content-Type': file.contentType } };
  };
}

function listFiles(folder: string): Map<string, { path: string; contentType: string }> {
  const files = new Map<string, { path: string; contentType: string }>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const contentType = contentTypes[extname(entry.name)];
    if (!entry.isFile() || contentType === undefined) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(`/${relative(folder, path).split(sep).map(encodeURIComponent).join('/')}`, { path, contentType });
  }
  return files;
}
