import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { keepChromiumHostRunning } from './host/chromium-start.ts';
import { electronProgram } from './host/electron-program.ts';
import { findOrInstallChromium } from './host/install-chromium.ts';
import { defaultPlaces } from './host/places.ts';
import { planStart } from './host/start-plan.ts';

/** `npm start`: builds, then opens the app in Electron, else in an installed Chromium, else shows the tour. */
const root = join(import.meta.dirname, '..');
const builder = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');

endWithParent();
process.exitCode = await start();

async function start(): Promise<number> {
  const { platform, env } = process;
  const plan = planStart({ platform, env, isRoot: process.getuid?.() === 0, electron: electronProgram });
  if (plan.open !== 'electron') console.log(plan.because);
  if (plan.open === 'tour') return run(process.execPath, [join(root, 'test', 'tour', 'run.ts')]);
  const built = await run(process.execPath, [builder, 'build', '--logLevel', 'warn', ...process.argv.slice(2)]);
  if (built !== 0) return built;
  return plan.open === 'electron' ? run(plan.program, [root]) : openInChromium();
}

/** What was built, not the sources: it starts sooner and needs less memory. */
function openInChromium(): Promise<number> | number {
  const program = findOrInstallChromium();
  if (program === undefined) return 1;
  const built = join(root, 'out');
  return keepChromiumHostRunning(join(built, 'electron', 'host', 'chromium-main.js'), {
    program,
    rendererFolder: join(built, 'renderer'),
    engineModule: join(built, 'electron', 'engine', 'main.js'),
    engine: defaultPlaces(),
  });
}

/** npm starts this through a shell, and a signal to npm ends that shell alone: then this ends as if it had got it. */
function endWithParent(): void {
  const { ppid } = process;
  const timer = setInterval(() => {
    if (process.ppid === ppid) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, 1000);
  timer.unref();
}

/** Runs a program to its end; a signal to this process ends it first. */
function run(program: string, args: readonly string[]): Promise<number> {
  const child = spawn(program, args, { stdio: 'inherit', cwd: root });
  const pass = (signal: NodeJS.Signals) => void child.kill(signal);
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, pass);
  return new Promise((resolve) => {
    const end = (code: number) => {
      for (const signal of signals) process.off(signal, pass);
      resolve(code);
    };
    child.on('error', () => end(1));
    child.on('exit', (code) => end(code ?? 1));
  });
}
