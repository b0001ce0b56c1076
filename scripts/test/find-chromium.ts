import { statSync } from 'node:fs';
import path from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

const USUAL_PLACES: Partial<Record<NodeJS.Platform, string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => {
    const base = process.env[name];
    if (!base) return [];
    return ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].map((program) =>
      path.join(base, program),
    );
  }),
};

/** The browser that the tests drive: CHROMIUM_PATH, else the first one on PATH, else in a usual place. */
export function findChromium(): string | undefined {
  const { CHROMIUM_PATH: chosen } = process.env;
  if (chosen) return chosen;
  return findOnPath(NAMES) ?? USUAL_PLACES[process.platform]?.find(isProgram);
}

/** The full path of the first of these programs that PATH leads to. */
export function findOnPath(names: string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return names
    .flatMap((name) => folders.map((folder) => path.join(folder, name + suffix)))
    .find((candidate) => isProgram(candidate));
}

function isProgram(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}
