import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createEngineProcess } from '../../electron/host/engine-process.ts';
import { forkNodeEngine } from '../../electron/host/node-engine.ts';
import { createClient } from '../../shared/client.ts';
import { contract } from '../../shared/contract.ts';
import { Grant } from '../../shared/grant.ts';
import type { IncidentId } from '../../shared/incidents/incident.ts';
import type { Client } from '../../shared/procedure.ts';
import { readPdf } from '../fixtures/read-pdf.ts';
import { removeTemporaryFolders, temporaryFolder } from '../fixtures/vault-rooms.ts';

// What `npm start` and the package run is not the sources, but what is built of them.
const PDF_PASSPHRASE = 'amber heron walks past the harbour';
const root = fileURLToPath(new URL('../..', import.meta.url));

beforeAll(() => {
  const builder = createRequire(import.meta.url)
    .resolve('electron-vite/package.json')
    .replace('package.json', 'bin/electron-vite.js');
  const { status, stderr } = spawnSync(process.execPath, [builder, 'build', '--logLevel', 'warn'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
}, 60_000);
afterAll(removeTemporaryFolders);

it('the built engine starts in a process of its own, makes a practice file, prints a dossier, strips a PDF and writes a sealed form', async () => {
  const folder = temporaryFolder();
  const start = { settingsFile: join(folder, 'settings.json'), practiceFolder: folder, scryptWorkFactor: 4 };
  const bugs: string[] = [];
  const listeners = {
    onState: () => undefined,
    onDeath: () => bugs.push('it ended'),
    onBug: (at: string) => bugs.push(at),
  };
  const engine = createEngineProcess(
    forkNodeEngine(join(root, 'out', 'electron', 'engine', 'main.js')),
    start,
    listeners,
  );
  let calls = 0;
  const api = createClient(contract, (path, input) => engine.call(calls++, path, input, () => undefined));
  try {
    await api.session.createPractice({});
    const [incident] = (await api.incidents.list({})).incidents;
    if (incident === undefined) throw new Error('the practice file is empty');
    engine.grant('place', join(folder, 'dossier.pdf'));
    const protection = { kind: 'passphrase', passphrase: PDF_PASSPHRASE } as const;
    await api.exports.dossier({ incidentId: incident.id, destination: Grant.parse('place'), protection });
    expect((await readPdf(join(folder, 'dossier.pdf'), PDF_PASSPHRASE)).text).toContain(incident.codeName);
    engine.grant('copy', join(folder, 'copy.pdf'));
    engine.grant('form', join(folder, 'form.html'));
    await api.sealed.writeForm({ destination: Grant.parse('form'), language: 'de' });
    expect(readFileSync(join(folder, 'form.html'), 'utf8')).toContain('"practice":true');
    await strip(api, incident.id, Grant.parse('copy'));
    expect(await authorOf(join(folder, 'copy.pdf'))).toBeUndefined();
    expect(bugs).toEqual([]);
  } finally {
    await engine.end();
  }
}, 60_000);

/** Keeps a PDF with an author and saves it without: in a thread that the built engine has to find. */
async function strip(api: Client<typeof contract>, incidentId: IncidentId, destination: Grant): Promise<void> {
  const document = await PDFDocument.create();
  document.addPage();
  document.setAuthor('Nadia Example');
  const bytes = Buffer.from(await document.save());
  const about = { home: { incidentId }, fileName: 'letter.pdf', mediaType: '', size: bytes.length };
  const { id } = await api.evidence.begin(about);
  await api.evidence.append({ id, index: 0, bytes: bytes.toString('base64') });
  await api.evidence.finish({ id });
  expect((await api.evidence.metadata({ id })).length).toBeGreaterThan(0);
  await api.evidence.save({ id, destination, metadata: 'strip' });
}

async function authorOf(file: string): Promise<string | undefined> {
  return (await PDFDocument.load(readFileSync(file), { updateMetadata: false })).getAuthor();
}
