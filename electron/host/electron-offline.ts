import type { App, Session } from 'electron';

/** Nothing listens on the discard port of this machine: whatever asks for a proxy ends there. */
const NOWHERE = '127.0.0.1:9';

export const APP_SCHEME = 'app';
export const APP_ORIGIN = 'app://quietroom';

/** Before the app is ready: Chromium reads its switches only then. */
export function appendOfflineSwitches(app: App): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('proxy-server', NOWHERE);
  for (const name of [
    'disable-background-networking',
    'disable-domain-reliability',
    'disable-component-update',
    'disable-speech-api',
    'disable-quic',
    'dns-prefetch-disable',
    'disable-http-cache',
    'no-pings',
  ]) {
    app.commandLine.appendSwitch(name);
  }
}

/** Name lookups off for the whole app: Electron's own resolver asks the network even when nothing is loaded. */
export function disableNameLookups(app: App): void {
  app.configureHostResolver({
    enableBuiltInResolver: false,
    secureDnsMode: 'off',
    enableAdditionalDnsQueryTypes: false,
  });
}

/** Four walls, each of which would do: every request is cancelled, the proxy is nowhere, emulation says offline, no dictionary. */
export async function keepOffline(session: Session, platform: NodeJS.Platform): Promise<void> {
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isOwnUrl(url) }));
  await session.setProxy({ mode: 'fixed_servers', proxyRules: NOWHERE, proxyBypassRules: '<-loopback>' });
  session.enableNetworkEmulation({ offline: true });
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerDictionaryDownloadURL(`https://${NOWHERE}/`);
  // macOS spells with the system's own dictionaries and throws here.
  if (platform !== 'darwin') session.setSpellCheckerLanguages([]);
}

export function isOwnUrl(url: string): boolean {
  return url.startsWith(`${APP_ORIGIN}/`) || url.startsWith(`blob:${APP_ORIGIN}/`);
}
