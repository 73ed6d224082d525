/** What `npm start` opens here, and the sentence that says why it is not Electron. */
export type StartPlan =
  | { readonly open: 'electron'; readonly program: string }
  | { readonly open: 'chromium' | 'tour'; readonly because: string };

export interface StartingMachine {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  readonly isRoot: boolean;
  /** Finds Electron's program, or downloads it. */
  readonly electron: () => string | undefined;
}

/** Electron where it runs, an installed Chromium where it does not, pictures where nothing can be shown. */
export function planStart(machine: StartingMachine): StartPlan {
  if (!hasDisplay(machine)) {
    const because = 'There is no display here, so Quiet Room shows itself in pictures instead: running the tour.';
    return { open: 'tour', because };
  }
  const program = machine.electron();
  if (program === undefined) return chromium('is not installed and could not be downloaded');
  return machine.isRoot ? chromium('does not run as root with its sandbox on') : { open: 'electron', program };
}

function chromium(reason: string): StartPlan {
  return { open: 'chromium', because: `Electron ${reason}, so Quiet Room opens in Chromium.` };
}

/** Windows and macOS always have one. */
function hasDisplay({ platform, env }: StartingMachine): boolean {
  if (platform === 'win32' || platform === 'darwin') return true;
  return Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}
