import type { Page } from 'playwright-core';
import { ask, fileReport } from './cases.ts';
import { lookAtEvidence } from './walk-evidence.ts';

/** What is typed where. */
export interface Walk {
  readonly folder: string;
  readonly passphrase: string;
  readonly marker: string;
  /** Typed beside it: a word that programs keep in two bytes a letter. */
  readonly wideMarker: string;
  /** It is traced: every wait takes longer, and the marker is written in clear into a file that the test knows. */
  readonly slow: boolean;
}

/** Takes, reads, searches, notes, looks at the evidence of and prints one report in which everything is marked; ends unlocked, half a note typed. */
export async function takeWalk(page: Page, { folder, passphrase, marker, wideMarker, slow }: Walk): Promise<void> {
  page.setDefaultTimeout(slow ? 120_000 : 20_000);
  const { grant } = await ask<{ grant: string }>(page, 'desk.grantPath', { purpose: 'case-file-parent', folder });
  const names = { name: 'Example', organisation: `${marker} conference`, member: `${marker} member` };
  await ask(page, 'session.create', { folder: grant, ...names, passphrase });
  const { incident } = await fileReport(page, {
    account: `${marker} account of what happened`,
    reported: `${marker} reported`,
    description: `${marker} description`,
  });
  const happenedAt = { at: new Date().toISOString(), zone: 'Europe/Lisbon' };
  await ask(page, 'notes.add', { incidentId: incident.id, text: `${marker} ${wideMarker} note`, happenedAt });
  await page.reload();
  await openIncident(page, incident.codeName);
  await page.getByText(`${marker} account`).first().waitFor();
  await page.getByRole('tab', { name: /People/ }).click();
  await page.getByText(`${marker} reported`).first().waitFor();
  await search(page, marker);
  await exportDossier(page, incident.id, folder);
  await lookAtEvidence(page, incident.id, marker);
  await openIncident(page, incident.codeName);
  await page.getByLabel('Add a note').fill(`${marker} half a note`);
}

async function openIncident(page: Page, codeName: string): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /Incidents/ })
    .click();
  await page.getByRole('link', { name: codeName }).click();
  await page.getByRole('heading', { level: 1, name: codeName }).waitFor();
}

async function search(page: Page, marker: string): Promise<void> {
  await page.keyboard.press('Control+K');
  await page.keyboard.type(`${marker} acc`);
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Escape');
}

async function exportDossier(page: Page, incidentId: string, folder: string): Promise<void> {
  const place = { purpose: 'save-pdf', folder, name: 'dossier.pdf' };
  const { grant } = await ask<{ grant: string }>(page, 'desk.grantPath', place);
  const protection = { kind: 'passphrase', passphrase: 'four quiet swans waiting' };
  await ask(page, 'exports.dossier', { incidentId, destination: grant, protection });
}
