import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createEngineProcess } from '../../electron/host/engine-process.ts';
import { forkNodeEngine } from '../../electron/host/node-engine.ts';
import { createClient } from '../../shared/client.ts';
import { contract } from '../../shared/contract.ts';
import { Grant } from '../../shared/grant.ts';
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

it('the built engine starts in a process of its own, makes a practice file, prints a dossier and writes a sealed form', async () => {
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
    engine.grant('form', join(folder, 'form.html'));
    await api.sealed.writeForm({ destination: Grant.parse('form'), language: 'de' });
    expect(readFileSync(join(folder, 'form.html'), 'utf8')).toContain('"practice":true');
    expect(bugs).toEqual([]);
  } finally {
    await engine.end();
  }
}, 60_000);
