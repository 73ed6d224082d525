import { closeSync, openSync } from 'node:fs';
import { ReadStream } from 'node:tty';
import { UsageError } from './command.ts';
import { readFirstLine } from './first-line.ts';

const VARIABLE = 'QUIETROOM_PASSPHRASE';

/**
 * From a file (its first line), from the environment, or typed without being shown. Never from an argument: every program
 * on the machine can read those.
 */
export async function readPassphrase(file: string | undefined, twice: boolean): Promise<string> {
  if (file !== undefined) return readFirstLine(file);
  const fromEnvironment = process.env[VARIABLE];
  delete process.env[VARIABLE]; // what is started from here has no need of it
  if (fromEnvironment !== undefined) return fromEnvironment;
  const typed = await prompt('Passphrase: ');
  if (twice && (await prompt('The same again: ')) !== typed) throw new UsageError('The two passphrases differ');
  return typed;
}

async function prompt(question: string): Promise<string> {
  const terminal = openTerminal();
  if (terminal === undefined) {
    throw new UsageError(`No passphrase: use --passphrase-file or ${VARIABLE}, or start it from a terminal`);
  }
  process.stderr.write(question);
  terminal.input.setRawMode(true);
  try {
    return await readHidden(terminal.input);
  } finally {
    terminal.input.setRawMode(false);
    terminal.close();
    process.stderr.write('\n');
  }
}

/** The terminal itself, as standard input may carry the input of a call. */
function openTerminal(): { input: ReadStream; close: () => void } | undefined {
  if (process.stdin.isTTY) return { input: process.stdin, close: () => process.stdin.pause() };
  try {
    const descriptor = openSync('/dev/tty', 'r');
    const input = new ReadStream(descriptor);
    return { input, close: () => closeBoth(input, descriptor) };
  } catch {
    return undefined; // started without a terminal
  }
}

function closeBoth(input: ReadStream, descriptor: number): void {
  input.destroy();
  try {
    closeSync(descriptor);
  } catch {
    // the stream has closed it
  }
}

function readHidden(input: ReadStream): Promise<string> {
  return new Promise((resolve, reject) => {
    let typed = '';
    input.setEncoding('utf8');
    input.resume();
    input.on('data', (text: string) => {
      for (const key of text) {
        if (key === '\r' || key === '\n') return finish(() => resolve(typed));
        if (key === '\u0003' || key === '\u0004')
          return finish(() => reject(new UsageError('No passphrase was typed')));
        typed = key === '\u007f' || key === '\b' ? [...typed].slice(0, -1).join('') : typed + key;
      }
    });

    function finish(settle: () => void): void {
      input.removeAllListeners('data');
      settle();
    }
  });
}
