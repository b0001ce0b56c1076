import type { Plugin, Rolldown } from 'vite';

/** The pages that are opened directly, from a home screen or a bookmark, and the module each of them is. */
export const OPENED_PAGES = {
  '/today': 'features/today/today-page.tsx',
  '/wins/expenses': 'features/expenses/expenses-page.tsx',
  '/wins/month': 'features/month/month-page.tsx',
  '/sign-in': 'features/auth/sign-in-page.tsx',
} as const;

type Bundle = Rolldown.OutputBundle;

/**
 * Makes of the built index.html a page that paints with its first bytes: the stylesheet stands in it, and the files of the
 * page that was asked for are fetched beside those of the frame, not after them. `_headers` allows both by their hashes.
 */
export function firstPaint(): Plugin {
  return {
    name: 'first-paint',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const inlined = inlineStyles(html, bundle);
        return inlined.replace(
          '</head>',
          () => `<script>${preloadScript(filesOfPages(inlined, bundle))}</script></head>`,
        );
      },
    },
  };
}

function inlineStyles(html: string, bundle: Bundle): string {
  return html.replace(/<link rel="stylesheet"[^>]*href="\/([^"]+)"[^>]*>/g, (_link, file: string) => {
    const asset = bundle[file];
    if (asset?.type !== 'asset') throw new Error(`index.html names ${file}, which is not in the build.`);
    delete bundle[file];
    return `<style>${asset.source}</style>`;
  });
}

function filesOfPages(html: string, bundle: Bundle): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(OPENED_PAGES).map(([path, module]) => {
      const page = Object.values(bundle).find((file) => file.type === 'chunk' && file.facadeModuleId?.endsWith(module));
      if (!page) throw new Error(`No file of the build is ${module}.`);
      return [path, withImports(page.fileName, bundle).filter((file) => !html.includes(file))];
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

/** Whoever is not signed in is led to the sign-in, and whoever is away from it: see app/guards.ts. */
function preloadScript(files: Record<string, string[]>): string {
  return `(() => {
  const pages = ${JSON.stringify(files)};
  let page = location.pathname;
  try {
    const known = localStorage.getItem('ww.auth');
    if (known && (page === '/' || page === '/sign-in')) page = '/today';
    if (!known && (page === '/' || pages[page])) page = '/sign-in';
  } catch {
    // Storage is blocked: nobody is signed in, and the sign-in loads as any other page does.
  }
  for (const file of pages[page] ?? []) {
    const link = document.createElement('link');
    Object.assign(link, { rel: 'modulepreload', crossOrigin: '', href: '/' + file });
    document.head.append(link);
  }
})();`;
}
