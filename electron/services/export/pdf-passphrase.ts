/**
 * ISO 32000-2 (7.6.4.3.3) takes the first 127 bytes of a password and drops the rest; nothing is dropped here. In a file
 * of its own, as every engine starts with it, and none with what encrypts PDFs.
 */
export const PDF_PASSPHRASE_MAX_BYTES = 127;
