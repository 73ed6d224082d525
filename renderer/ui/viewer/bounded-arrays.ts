/** A few kilobytes can unpack to more than the memory holds. So much is the largest picture that is drawn, in three colours. */
const MAX_BYTES = 128 * 1024 * 1024;

/** In the process that reads a PDF: an array that would be larger is refused, and with it the part of the document that asks. */
globalThis.Uint8Array = new Proxy(Uint8Array, {
  construct(target, given, asked) {
    const [length] = given;
    if (typeof length === 'number' && length > MAX_BYTES) throw new RangeError('Larger than is read');
    return Reflect.construct(target, given, asked);
  },
});
