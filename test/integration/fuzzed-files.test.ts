import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { EvidenceId } from '../../shared/evidence/evidence.ts';
import type { IncidentId } from '../../shared/incidents/incident.ts';
import { AppError } from '../../shared/reply.ts';
import { dump } from '../fixtures/case-file-dump.ts';
import { report } from '../fixtures/reports.ts';
import { fuzz, inputOf } from '../fuzz/fuzz.ts';
import type { Importer } from '../fuzz/importer.ts';
import { importers } from '../fuzz/importers.ts';
import { openTestCaseFile, type TestCaseFile } from './harness.ts';

/** `npm run fuzz` takes 10,000 of each. */
const INPUTS = 200;
const STORED = 10;
const SEED = 20_270_304;

vi.setConfig({ testTimeout: 60_000 });

let file: TestCaseFile;
let incidentId: IncidentId;
beforeAll(async () => {
  file = await openTestCaseFile();
  incidentId = (await file.api.reports.file(report())).incident.id;
});
afterAll(async () => {
  expect(file.bugs).toEqual([]);
  await file.close();
});

test.each(importers)('$name: whatever comes is taken or refused, never a bug', async (importer) => {
  const { bugs } = await fuzz(importer, INPUTS, SEED);
  expect(bugs).toEqual([]);
});

test('what is refused leaves the case file as it was', async () => {
  const files = await Promise.all(importers.flatMap(stored));
  const before = await everything();
  let refused = 0;
  for (const id of files) for (const attempt of attempts(id)) if (await isRefused(attempt)) refused += 1;
  expect(refused).toBeGreaterThan(files.length);
  expect(await everything()).toBe(before);
});

/** Some of its inputs, as files that arrived. */
function stored(importer: Importer): Promise<EvidenceId>[] {
  return Array.from({ length: STORED }, async (_, number) => {
    const bytes = inputOf(importer, SEED, number);
    const home = { draft: `messages:${incidentId}` as never };
    const { id } = await file.api.evidence.begin({
      home,
      fileName: importer.fileName,
      mediaType: '',
      size: bytes.length,
    });
    if (bytes.length > 0) await file.api.evidence.append({ id, index: 0, bytes: bytes.toString('base64') });
    return (await file.api.evidence.finish({ id })).id;
  });
}

/** All that reads a file of a stranger, through the router. What would change the case is asked for what is not there. */
function attempts(id: EvidenceId): (() => Promise<unknown>)[] {
  const { api } = file;
  const source = { incidentId, evidenceId: id, chat: { zone: 'Europe/Lisbon' } };
  const messages = [{ index: 4999 }];
  return [
    () => api.imports.preview(source),
    () => api.imports.add({ ...source, messages, notes: 'message', attachments: true }),
    () => api.sealed.open({ source: { evidence: id } }),
    () => api.evidence.metadata({ id }),
    () => api.evidence.readMail({ id }),
  ];
}

async function isRefused(attempt: () => Promise<unknown>): Promise<boolean> {
  try {
    await attempt();
    return false;
  } catch (error) {
    if (error instanceof AppError && error.code !== 'internal') return true;
    throw error;
  }
}

async function everything(): Promise<string> {
  const [timeline, evidence] = [
    await file.api.notes.timeline({ incidentId }),
    await file.api.evidence.list({ incidentId }),
  ];
  return JSON.stringify([await dump(file.engine), timeline, evidence]);
}
