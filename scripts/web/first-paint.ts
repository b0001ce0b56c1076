import type { Plugin, Rolldown } from 'vite';
import { renderFrames } from './render-frames.ts';

/** The pages that are opened directly, from a home screen or a bookmark, and the module each of them is. */
export const OPENED_PAGES = {
  '/today': 'features/today/today-page.tsx',
  '/wins/expenses': 'features/expenses/expenses-page.tsx',
  '/wins/month': 'features/month/month-page.tsx',
  '/sign-in': 'features/auth/sign-in-page.tsx',
} as const;

type Bundle = Rolldown.OutputBundle;

/** How long the app waits to hear that its frame was painted. */
const PATIENCE_MS = 200;

/**
 * Makes of the built index.html a page that paints with its first bytes: the stylesheet and the first frames stand in it, and
 * the app's files are fetched by a script that knows which page was asked for, once its frame has been seen.
 * `_headers` allows all of it by its hashes.
 */
export function firstPaint(): Plugin {
  return {
    name: 'first-paint',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      async handler(html, { bundle = {} }) {
        const { entry, files, rest } = takeEntry(inlineStyles(html, bundle));
        const frames = await renderFrames();
        const script = openingScript(entry, files, filesOfPages(files, bundle));
        return rest.replace(SCRIPT_PLACE, () => `<script>${script}</script>`).replace(FRAMES_PLACE, () => frames);
      },
    },
  };
}

const SCRIPT_PLACE = '<!-- The build puts the script here that opens the app. -->';
const FRAMES_PLACE = '<!-- The build puts the first frames here. -->';
const ENTRY = /<script type="module"[^>]*src="\/([^"]+)"[^>]*><\/script>/;
const PRELOAD = /<link rel="modulepreload"[^>]*href="\/([^"]+)"[^>]*>\s*/g;

/** Nothing of the app is fetched by the page itself. */
function takeEntry(html: string): { entry: string; files: string[]; rest: string } {
  const entry = ENTRY.exec(html)?.[1];
  const places = [SCRIPT_PLACE, FRAMES_PLACE];
  if (!entry || !places.every((place) => html.includes(place)))
    throw new Error('index.html lacks an entry or a place.');
  const preloads = [...html.matchAll(PRELOAD)].map(([, file = '']) => file);
  return { entry, files: [entry, ...preloads], rest: html.replace(ENTRY, '').replace(PRELOAD, '') };
}

function inlineStyles(html: string, bundle: Bundle): string {
  return html.replace(/<link rel="stylesheet"[^>]*href="\/([^"]+)"[^>]*>/g, (_link, file: string) => {
    const asset = bundle[file];
    if (asset?.type !== 'asset') throw new Error(`index.html names ${file}, which is not in the build.`);
    delete bundle[file];
    return `<style>${asset.source}</style>`;
  });
}

function filesOfPages(known: string[], bundle: Bundle): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(OPENED_PAGES).map(([path, module]) => {
      const page = Object.values(bundle).find((file) => file.type === 'chunk' && file.facadeModuleId?.endsWith(module));
      if (!page) throw new Error(`No file of the build is ${module}.`);
      return [path, withImports(page.fileName, bundle).filter((file) => !known.includes(file))];
    }),
  );
}

function withImports(fileName: string, bundle: Bundle, seen = new Set<string>()): string[] {
  const file = bundle[fileName];
  if (file?.type !== 'chunk' || seen.has(fileName)) return [...seen];
  seen.add(fileName);
  for (const imported of file.imports) withImports(imported, bundle, seen);
  return [...seen];
}

/**
 * Whoever is not signed in is led to the sign-in, and whoever is away from it: see app/guards.ts. A frame is only shown where
 * every word of it will be right, and Today's not to somebody who comes again: their page is drawn from what the device has.
 * The frame is seen before the app takes the line and the processor; without one, or when nobody looks, it starts at once.
 */
function openingScript(entry: string, files: string[], pages: Record<string, string[]>): string {
  return `(() => {
  const pages = ${JSON.stringify(pages)};
  const { pathname, search, hash } = location;
  let page = pathname;
  try {
    const known = localStorage.getItem('ww.auth');
    if (known && (page === '/' || page === '/sign-in')) page = '/today';
    if (!known && (page === '/' || pages[page])) page = '/sign-in';
  } catch {
    // Storage is blocked: nobody is signed in, and the sign-in loads as any other page does.
  }
  const frame = { '/today': 'today', '/sign-in': 'sign-in' }[page];
  const isPlain = !hash && !search.includes('next=') && ['/', '/today', '/sign-in'].includes(pathname);
  const comesAgain = navigator.serviceWorker && navigator.serviceWorker.controller;
  const isShown = frame && isPlain && !(frame === 'today' && comesAgain);
  if (isShown) document.documentElement.dataset.frame = frame;

  let isStarted = false;
  const start = () => {
    if (isStarted) return;
    isStarted = true;
    for (const file of ${JSON.stringify(files)}.concat(pages[page] || [])) {
      const link = document.createElement('link');
      Object.assign(link, { rel: 'modulepreload', crossOrigin: '', href: '/' + file });
      document.head.append(link);
    }
    void import('/${entry}');
  };
  if (!isShown || document.hidden) return start();
  setTimeout(start, ${PATIENCE_MS});
  try {
    new PerformanceObserver(start).observe({ type: 'paint', buffered: true });
  } catch {
    // An older browser does not tell when it paints: the app starts when the patience ends.
  }
})();`;
}
