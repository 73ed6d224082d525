import { describe, expect, test, vi } from 'vitest';
import { dossierDocument } from '../../electron/services/export/dossier-document.ts';
import { makePdf } from '../../electron/services/export/make-pdf.ts';
import { readPrintedWords } from '../../electron/services/export/printed-words.ts';
import { protectPdf } from '../../electron/services/export/protect-pdf.ts';
import { findReadableStrings } from '../../electron/services/export/readable-strings.ts';
import { dossierData, notes } from '../fixtures/dossier-data.ts';
import { readPdf } from '../fixtures/read-pdf.ts';

vi.setConfig({ testTimeout: 60_000 }); // typesetting and encrypting take seconds on a busy machine

const PASSPHRASE = 'amber heron walks past the harbour';
const quiet = () => ({ signal: new AbortController().signal, onStage: () => undefined });

describe('making a PDF', () => {
  test('of a case with ten thousand notes is stopped within a second of being cancelled', async () => {
    const document = dossierDocument(dossierData({ timeline: notes(10_000) }), readPrintedWords());
    const stop = new AbortController();
    let stoppedAt = 0;
    const onStage = () =>
      setTimeout(() => {
        stoppedAt = performance.now();
        stop.abort();
      }, 500);
    await expect(makePdf({ document, passphrase: PASSPHRASE }, { signal: stop.signal, onStage })).rejects.toMatchObject(
      { code: 'cancelled' },
    );
    expect(performance.now() - stoppedAt).toBeLessThan(1000);
  });

  test('prints every one of many notes, each amended wording with the earlier one', async () => {
    const document = dossierDocument(dossierData({ timeline: notes(150) }), readPrintedWords());
    const { pdf, pages } = await makePdf({ document, passphrase: undefined }, quiet());
    const { text } = await readPdf(pdf);
    for (let number = 1; number <= 150; number++) expect(text).toContain(`Note ${number}.`);
    expect(text).toContain('First wording of 150.');
    expect(pages).toBeGreaterThan(15);
  });

  test('without a passphrase is seen by the check as what it is', async () => {
    const { pdf } = await makePdf(
      { document: dossierDocument(dossierData(), readPrintedWords()), passphrase: undefined },
      quiet(),
    );
    expect(findReadableStrings(pdf).length).toBeGreaterThan(10);
    expect(findReadableStrings(await protectPdf(pdf, PASSPHRASE))).toEqual([]);
  });
});

describe('the check for readable strings', () => {
  test('finds a title put in clear into an encrypted file, as text and as hex, and a stream that is not encrypted', async () => {
    const { pdf } = await makePdf(
      { document: dossierDocument(dossierData(), readPrintedWords()), passphrase: PASSPHRASE },
      quiet(),
    );
    const put = (text: string) => Buffer.concat([pdf, Buffer.from(`\n${text}`)]);
    expect(findReadableStrings(pdf)).toEqual([]);
    expect(findReadableStrings(put('9 0 obj << /Title (Amber Heron) >> endobj'))).toMatchObject([{ what: 'string' }]);
    expect(
      findReadableStrings(put(`9 0 obj << /Title <${Buffer.from('Amber Heron').toString('hex')}> >> endobj`)),
    ).toMatchObject([{ what: 'string' }]);
    expect(findReadableStrings(put('9 0 obj << /Length 11 >>\nstream\nAmber Heron\nendstream endobj'))).toMatchObject([
      { what: 'stream' },
    ]);
    expect(findReadableStrings(put('% Amber Heron\n'))).toMatchObject([{ what: 'comment' }]);
  });
});
