import type { VitePWAOptions } from 'vite-plugin-pwa';

const SUMMARY =
  'Your trip, your rig and your money in one calm place. Made for people who travel in caravans and motorhomes.';

/**
 * The app as something to install, and the worker that opens it without signal. The worker keeps files of the build and
 * nothing else: answers of the API are kept by the app itself, per person.
 */
export const pwaOptions: Partial<VitePWAOptions> = {
  strategies: 'generateSW',
  filename: 'sw.js',
  // A new version waits until somebody presses Reload; app/follow-updates.ts registers the worker and asks.
  registerType: 'prompt',
  injectRegister: false,
  manifest: {
    id: '/',
    name: 'Wheels & Wins',
    short_name: 'Wheels & Wins',
    description: SUMMARY,
    lang: 'en-AU',
    dir: 'ltr',
    start_url: '/today',
    scope: '/',
    display: 'standalone',
    theme_color: '#F7F1E6',
    background_color: '#F7F1E6',
    categories: ['travel', 'finance', 'lifestyle'],
    icons: [
      { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
      { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
      { src: '/icons/maskable-192.png', sizes: '192x192', type: 'image/png', purpose: 'maskable' },
      { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
    screenshots: [
      {
        src: '/screenshots/today-narrow.png',
        sizes: '720x1480',
        type: 'image/png',
        form_factor: 'narrow',
        label: 'Today: what was spent this month, and the last entries',
      },
      {
        src: '/screenshots/month-wide.png',
        sizes: '1280x800',
        type: 'image/png',
        form_factor: 'wide',
        label: 'A month by category, beside the eleven before it',
      },
    ],
    shortcuts: [
      { name: 'New expense', url: '/today?entry=new', icons: [{ src: '/icons/icon-192.png', sizes: '192x192' }] },
      { name: 'Expenses', url: '/wins/expenses', icons: [{ src: '/icons/icon-192.png', sizes: '192x192' }] },
    ],
  },
  // The plugin would add the manifest's icons to what is kept; the system fetches those by itself.
  includeManifestIcons: false,
  workbox: {
    globPatterns: ['index.html', 'icon.svg', 'assets/**/*.{js,css,woff2}'],
    // The names in assets carry a hash of the content, so no revision has to be added to their addresses.
    dontCacheBustURLsMatching: /^assets\//,
    inlineWorkboxRuntime: true,
    sourcemap: false,
    cleanupOutdatedCaches: true,
    // The first visit is looked after as well, without a reload.
    clientsClaim: true,
    navigateFallback: '/index.html',
    // The API and its health, what Supabase and Netlify serve, and files: none of these is a page of the app.
    navigateFallbackDenylist: [/^\/(api|health|functions|\.netlify)(\/|\?|$)/, /^[^?]+\.\w+(\?|$)/],
  },
};
