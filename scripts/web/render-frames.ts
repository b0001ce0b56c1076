import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { runnerImport } from 'vite';

type Frames = typeof import('../../web/src/app/first-frames.tsx');

const MODULE = new URL('../../web/src/app/first-frames.tsx', import.meta.url).pathname;

/** The pages' first frames as HTML. Pictures of what is coming: nobody is read them out, nothing in them takes the focus. */
export async function renderFrames(): Promise<string> {
  const { module } = await runnerImport<Frames>(MODULE, { configFile: false, envFile: false, logLevel: 'error' });
  const frames: [string, ReactElement][] = Object.entries(module.FIRST_FRAMES);
  return frames
    .map(([name, frame]) => `<div data-frame="${name}" aria-hidden="true" inert>${renderToStaticMarkup(frame)}</div>`)
    .join('');
}
