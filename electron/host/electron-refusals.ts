/**
 * Chromium's own switches that would open the app up or write down what it does. No fuse covers them, so the program
 * looks for them itself, before anything else, and ends.
 */
export const refusedSwitches = [
  'auto-open-devtools-for-tabs',
  'allow-file-access-from-files',
  'disable-features',
  'disable-site-isolation-trials',
  'disable-web-security',
  'enable-blink-features',
  'enable-logging',
  'host-resolver-rules',
  'host-rules',
  'ignore-certificate-errors',
  'inspect',
  'inspect-brk',
  'js-flags',
  'load-extension',
  'log-file',
  'log-net-log',
  'no-sandbox',
  'proxy-server',
  'remote-allow-origins',
  'remote-debugging-address',
  'remote-debugging-pipe',
  'remote-debugging-port',
  'single-process',
  'trace-startup',
  'user-data-dir',
] as const;

/** The refused switches among the arguments; Chromium takes them with one dash, two, or a slash on Windows. */
export function findRefusedSwitches(argv: readonly string[]): string[] {
  const names = argv.flatMap((argument) => /^(?:--?|\/)([a-z-]+)(?:=|$)/i.exec(argument)?.[1]?.toLowerCase() ?? []);
  return names.filter((name) => (refusedSwitches as readonly string[]).includes(name));
}
