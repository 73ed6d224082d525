/** The page's address under the Chromium host. `.invalid` never resolves, anywhere (RFC 2606). */
export const CHROMIUM_ORIGIN = 'https://quietroom.invalid';

/** Features of Chromium that fetch, remember or suggest. */
const disabledFeatures = [
  'AutofillServerCommunication',
  'AutofillEnableAccountWalletStorage',
  'CertificateTransparencyComponentUpdater',
  'DialMediaRouteProvider',
  'HistoryEmbeddings',
  'InterestFeedContentSuggestions',
  'LensOverlay',
  'MediaRouter',
  'NetworkPrediction',
  'OptimizationHints',
  'OptimizationHintsFetching',
  'PasswordManagerOnboarding',
  'Prerender2',
  'SafeBrowsingEnhancedProtection',
  'SegmentationPlatform',
  'Translate',
  'WebRtcHideLocalIpsWithMdns',
];

/**
 * How Chromium is started: one window on our page, no network, nothing remembered. Incognito keeps history, form
 * contents and the list of tabs to restore out of the profile folder; the folder itself is removed afterwards.
 */
export function chromiumSwitches(options: { root: boolean; window?: WindowBounds | undefined }): string[] {
  return [
    `--app=${CHROMIUM_ORIGIN}/`,
    '--incognito',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--proxy-server=127.0.0.1:9',
    '--proxy-bypass-list=<-loopback>',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-domain-reliability',
    '--disable-sync',
    '--disable-client-side-phishing-detection',
    '--disable-default-apps',
    '--disable-extensions',
    '--disable-breakpad',
    // Or else a bar over the page warns of the switches that keep the network away.
    '--test-type',
    '--disable-crash-reporter',
    '--disable-spell-checking',
    '--disable-speech-api',
    '--disable-notifications',
    // `window.open` fails.
    '--block-new-web-contents',
    '--disable-session-crashed-bubble',
    '--disable-save-password-bubble',
    '--disable-quic',
    '--dns-prefetch-disable',
    '--disable-logging',
    '--disk-cache-size=1',
    '--media-cache-size=1',
    '--disable-gpu-shader-disk-cache',
    '--no-first-run',
    '--no-default-browser-check',
    '--no-pings',
    '--no-service-autorun',
    '--metrics-recording-only',
    '--password-store=basic',
    '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
    `--disable-features=${disabledFeatures.join(',')}`,
    ...windowSwitches(options.window),
    // Chromium refuses to run as root with its sandbox; for anybody else the sandbox stays.
    ...(options.root ? ['--no-sandbox'] : []),
  ];
}

export interface WindowBounds {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function windowSwitches(bounds: WindowBounds = { left: 40, top: 40, width: 1280, height: 860 }): string[] {
  return [`--window-position=${bounds.left},${bounds.top}`, `--window-size=${bounds.width},${bounds.height}`];
}
