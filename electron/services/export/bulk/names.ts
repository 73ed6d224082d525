import { safeFileName } from '../../safe-file-name.ts';

/** Room in the 100 bytes of a path for a folder and a case before it. */
const FILE_BYTES = 48;
const CASE_BYTES = 32;

/** Gives each case a name for its files; two cases with one code name are told apart by a number. */
export function caseNames(): (codeName: string) => string {
  const taken = new Set<string>();
  return (codeName) => {
    const first = cutTo(safeFileName(codeName), CASE_BYTES);
    let name = first;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${first} ${number}`;
    taken.add(name.toLowerCase());
    return name;
  };
}

/** Such as `03 photo.jpg`: numbered, since two files of a case may have one name. */
export function evidenceName(fileName: string, number: number): string {
  const safe = safeFileName(fileName);
  const dot = safe.lastIndexOf('.');
  const extension = dot > 0 && safe.length - dot <= 8 ? safe.slice(dot) : '';
  const stem = cutTo(safe.slice(0, safe.length - extension.length), FILE_BYTES - Buffer.byteLength(extension));
  return `${String(number).padStart(2, '0')} ${stem}${extension}`;
}

function cutTo(text: string, bytes: number): string {
  const signs = Array.from(text);
  while (Buffer.byteLength(signs.join('')) > bytes) signs.pop();
  return signs.join('').trim();
}
