import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findOrInstallChromium } from '../../electron/host/install-chromium.ts';
import { type App, launchApp } from '../e2e/app.ts';
import buildOnce from '../e2e/build-once.ts';
import { workAsAnAlly } from './ally.ts';
import { banSomebody } from './ban-list.ts';
import { createCamera } from './camera.ts';
import { lookAtADecidedCase, lookAtAHeavyCase, lookAtWhatIsOwed } from './deciding.ts';
import { standAtTheDoor } from './door.ts';
import { keepPdfs } from './dossier-pages.ts';
import { lookAtTheEmergencyCard } from './emergency.ts';
import { exportBanList, exportDossier } from './exports.ts';
import { firstRun, practiceFile } from './first-run.ts';
import { workTheCase } from './incident.ts';
import { takeAReport } from './intake.ts';
import { lookAtAJoinedPerson } from './joined-person.ts';
import { holdAMeeting } from './meeting.ts';
import { lockAndUnlock, members } from './members.ts';
import { lookAtOtherLists } from './other-lists.ts';
import { meetABannedPerson } from './present.ts';
import { writeAQuickNote } from './quick-note.ts';
import { refreshReadmePictures } from './readme-pictures.ts';
import { lookAtTheRecords } from './records.ts';
import { lookAtARegistrationList } from './screening.ts';
import { sealAReport } from './sealed-form.ts';
import { lookAtEventsAndSpaces } from './spaces.ts';
import type { Stage } from './stage.ts';

/**
 * `npm run tour`: walks the whole way through the real app, without a window, and leaves pictures of it in `tour/`.
 * `-- --pictures` also refreshes those that the README shows. Everything it starts and writes elsewhere is gone at the
 * end.
 */
const stages: Readonly<Record<string, Stage>> = {
  'First run: a case file and its recovery key': firstRun,
  'A practice case file': practiceFile,
  'A quick note': writeAQuickNote,
  'The emergency card': lookAtTheEmergencyCard,
  'A sealed report': sealAReport,
  'A person of two records': lookAtAJoinedPerson,
  'A report is taken': takeAReport,
  'The case is worked': workTheCase,
  'A meeting decides': holdAMeeting,
  'A ban': banSomebody,
  'Events and spaces': lookAtEventsAndSpaces,
  'A registration list': lookAtARegistrationList,
  'Lists of other bodies': lookAtOtherLists,
  'At the door': standAtTheDoor,
  'A banned person is here': meetABannedPerson,
  'The ban list as PDF': exportBanList,
  'The dossier as PDF': exportDossier,
  'A decided case': lookAtADecidedCase,
  'A heavy case': lookAtAHeavyCase,
  'What is owed': lookAtWhatIsOwed,
  'The records': lookAtTheRecords,
  'Members and settings': members,
  'What an ally sees': workAsAnAlly,
  'Lock and unlock': lockAndUnlock,
};

const root = join(import.meta.dirname, '..', '..');
const folder = join(root, 'tour');
process.exitCode = findOrInstallChromium() === undefined ? 1 : await walk();

async function walk(): Promise<number> {
  const own = mkdtempSync(join(tmpdir(), 'quiet-tour-'));
  const removeBuild = await buildOnce();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const saved = join(own, 'Documents');
  const app = await launchApp({ folder: saved, home: join(own, 'home'), scryptWorkFactor: 18 });
  const stop = endOnSignal(app);
  try {
    await takeStages(app);
    console.log('PDFs');
    keepPdfs(saved, folder);
    if (process.argv.includes('--pictures')) refreshReadmePictures(folder, join(root, 'resources', 'pictures'));
    console.log('The tour is in tour/: light/, dark/, dossier/ and the PDFs.');
    return 0;
  } catch (error) {
    if (!stop.stopped) await tellWhereItFailed(app, error);
    return stop.stopped ? 130 : 1;
  } finally {
    await app.close();
    removeBuild();
    rmSync(own, { recursive: true, force: true });
  }
}

async function takeStages(app: App): Promise<void> {
  const camera = createCamera(folder);
  for (const [title, walkStage] of Object.entries(stages)) {
    console.log(title);
    await walkStage({ app, show: (name, from, page = app.page) => camera.picture(page, name, from) });
  }
}

/** A step waits for a page that is closed, and fails: so a signal ends the tour by its usual way out. */
function endOnSignal(app: App): { readonly stopped: boolean } {
  const state = { stopped: false };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      state.stopped = true;
      void app.close();
    });
  }
  return state;
}

async function tellWhereItFailed(app: App, error: unknown): Promise<void> {
  await app.page.screenshot({ path: join(folder, 'failed.png') }).catch(() => undefined);
  console.error(`The tour stopped here; tour/failed.png shows the screen.\n${(error as Error).message}`);
}
