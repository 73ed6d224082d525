import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

export interface Places {
  /** Recently opened case files and this installation's id; nothing from a case. */
  readonly settingsFile: string;
  /** Where a practice case file is made. */
  readonly practiceFolder: string;
}

interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  readonly home: string;
}

const thisMachine: Machine = { platform: process.platform, env: process.env, home: homedir() };

export function defaultPlaces(machine: Machine = thisMachine): Places {
  const documents = join(machine.home, 'Documents');
  return {
    settingsFile: join(configFolder(machine), 'settings.json'),
    practiceFolder: existsSync(documents) ? documents : machine.home,
  };
}

function configFolder({ platform, env, home }: Machine): string {
  if (platform === 'win32') return join(env['APPDATA'] || join(home, 'AppData', 'Roaming'), 'Quiet Room');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Quiet Room');
  return join(env['XDG_CONFIG_HOME'] || join(home, '.config'), 'quiet-room');
}
