/**
 * The base64 of a sealed file in what mail programs leave of armored text: text before and after, quotation marks at the
 * beginning of lines, indentation, other line ends, lines broken elsewhere, hyphens made dashes. Undefined when there is no
 * sealed text in it. Whether it is whole is found when it is opened.
 */
export function base64InSealedText(text: string): string | undefined {
  const plain = withoutMarkup(text);
  const begin = mark('BEGIN').exec(plain);
  if (begin === null) return undefined;
  const rest = plain.slice(begin.index + begin[0].length);
  const end = mark('END').exec(rest)?.index;
  return withoutMailEncoding(rest.slice(0, end)).replace(/[^A-Za-z0-9+/=]+/g, '');
}

/** Its hyphens do not matter, as they are no base64. Bounded, so that no text makes the search slow. */
function mark(word: string): RegExp {
  return new RegExp([word, 'AGE', 'ENCRYPTED', 'FILE'].join('[\\s>|]{1,40}'), 'i');
}

/** None of it can be base64, but the letters in it could be taken for some. */
function withoutMarkup(text: string): string {
  return text.replace(/&#?\w{1,8};/g, '').replace(/<\/?[a-z][^<>]{0,200}>/gi, '');
}

/** Quoted-printable: an equals sign at the end of a line joins it to the next, and one that is meant is written `=3D`. */
function withoutMailEncoding(body: string): string {
  return body.replace(/=\r?\n(?=[\s>|]{0,40}[A-Za-z0-9+/])/g, '').replaceAll('=3D', '=');
}
