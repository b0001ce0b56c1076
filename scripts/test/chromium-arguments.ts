// A second `--enable-features` replaces the one of Playwright, so its own come first.
const FEATURES = [
  'CDPScreenshotNewSurface',
  'SkipListAccountsWithoutGaiaCookies',
  // With a new frame host for each document, Chromium 150 forgets at every navigation that it was told to be offline:
  // requests fail and `navigator.onLine` is true. No device without signal does that.
  'RenderDocument:level/subframe',
];

/** What Chromium is started with wherever a test, a drill or a measurement may take its network away. */
export const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--no-first-run',
  '--disable-background-networking',
  `--enable-features=${FEATURES.join(',')}`,
];
