import { readFileSync } from 'node:fs';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, loadEnv } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { answerShape } from '../scripts/web/answer-shape.ts';
import { firstPaint } from '../scripts/web/first-paint.ts';
import { pwaOptions } from './pwa-options.ts';

const projectRoot = new URL('..', import.meta.url).pathname;
const PUBLIC_PREFIX = 'VITE_';

export default defineConfig(({ mode, command }) => {
  const env = { ...loadEnv(mode, projectRoot, ''), ...process.env };
  if (command === 'build') refuseSharedLogin(env);
  const api = env.NETLIFY_HOST_URL ?? 'http://127.0.0.1:8888';
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };

  return {
    root: new URL('.', import.meta.url).pathname,
    envDir: projectRoot,
    envPrefix: PUBLIC_PREFIX,
    plugins: [react(), tailwindcss(), firstPaint(), VitePWA(pwaOptions)],
    define: {
      'import.meta.env.VITE_APP_VERSION': JSON.stringify(version),
      'import.meta.env.VITE_ENVIRONMENT': JSON.stringify(env.ENVIRONMENT ?? ''),
      'import.meta.env.VITE_ANSWER_SHAPE': JSON.stringify(answerShape(projectRoot)),
    },
    build: {
      outDir: '../dist',
      emptyOutDir: true,
      manifest: true,
      assetsDir: 'assets',
      // A font or icon inlined as a data: URL would need a wider content security policy.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        output: {
          // Few files instead of dozens of tiny ones: each request is dear on poor signal. What every page needs before it
          // can show anything ($initial), in a part that seldom changes and one that often does; and what pages share.
          codeSplitting: {
            groups: [
              {
                name: 'vendor',
                test: /node_modules[\\/](react|react-dom|scheduler|@tanstack|clsx)[\\/]/,
                tags: ['$initial'],
              },
              { name: 'ui', test: /node_modules|shared|web[\\/]src[\\/](components|lib)[\\/]/, tags: ['$initial'] },
              // The map, the towns, photos, forms, PAM, and what imports and exports come with their first use.
              {
                name: 'parts',
                test: /lucide-react|shared[\\/]domain[\\/](?!gazetteer|trace|xml|gpx|kml|ics|export|detect-file|image-|pam[\\/])|web[\\/]src[\\/](components[\\/](?!map[\\/]|trip-transfer[\\/]|attachments[\\/]|row-sheet[\\/])|lib[\\/](?!files[\\/]|pam[\\/]))/,
              },
            ],
          },
        },
      },
    },
    server: { host: '127.0.0.1', port: 5173, strictPort: true, proxy: { '/api': api, '/health': api } },
  };
});

/** The one-click demo publishes its password in the bundle, so only a development build may carry it. */
function refuseSharedLogin(env: Record<string, string | undefined>): void {
  const present = ['VITE_DEMO_EMAIL', 'VITE_DEMO_PASSWORD'].filter((name) => env[name]);
  if (present.length > 0 && env.ENVIRONMENT !== 'development') {
    throw new Error(`${present.join(' and ')} may only be set when ENVIRONMENT is development.`);
  }
}
