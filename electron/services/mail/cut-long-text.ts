/** Ten times what is shown of a message, so that encoded text is enough as well. */
const TEXT_PART_MAX = 1024 * 1024;
const HEAD_MAX = 16 * 1024;
const LINE_BREAK = '\n';

/**
 * The message with its texts cut where nothing is shown of them any more: decoding one of 40 MB takes a minute and
 * gigabytes. Attached files stay whole. `places` are where lines begin with two dashes, which may begin a part.
 */
export function cutLongTexts(message: Buffer, places: readonly number[]): { bytes: Buffer; isCut: boolean } {
  const ends = [...places, message.length];
  const parts = ends.map((end, index) => message.subarray(ends[index - 1] ?? 0, end));
  const isLong = (part: Buffer) => part.length > TEXT_PART_MAX && isText(part);
  if (!parts.some(isLong)) return { bytes: message, isCut: false };
  return { bytes: Buffer.concat(parts.map((part) => (isLong(part) ? cutPart(part) : part))), isCut: true };
}

/** What the parser shows as text: plain or HTML, by its head or for want of one, and not said to be attached. */
function isText(part: Buffer): boolean {
  const start = part.subarray(0, HEAD_MAX).toString('latin1');
  const [head = ''] = start.split(/\r?\n\r?\n/, 1);
  const type = /^content-type:\s*([^;\s]+)/im.exec(head)?.[1]?.toLowerCase() ?? 'text/plain';
  return /^text\/(plain|html)$/.test(type) && !/^content-disposition:\s*attachment/im.test(head);
}

/** After a whole line, where there is one. */
function cutPart(part: Buffer): Buffer {
  const kept = part.subarray(0, TEXT_PART_MAX);
  const end = kept.lastIndexOf(LINE_BREAK) + 1;
  return Buffer.concat([end > TEXT_PART_MAX / 2 ? kept.subarray(0, end) : kept, Buffer.from(LINE_BREAK)]);
}
