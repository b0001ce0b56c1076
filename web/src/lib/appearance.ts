import { readStored, writeStored } from './local-storage.ts';
import { createStore } from './store.ts';

export type ThemeChoice = 'system' | 'light' | 'dark';

export const TEXT_SCALES = [100, 115, 130, 150, 175] as const;

/** The key and the rules are also in `index.html`, whose script runs before the first paint. */
const THEME_KEY = 'ww.theme';
const TEXT_SCALE_KEY = 'ww.textScale';

export const themeStore = createStore<ThemeChoice>(toThemeChoice(readStored(THEME_KEY)));
export const textScaleStore = createStore<number>(clampScale(Number(readStored(TEXT_SCALE_KEY)) || 100));

/** Follows the device when "as the device" is chosen, also while the app is open. */
export function watchDeviceTheme(): void {
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => paintTheme(themeStore.get()));
}

export function chooseTheme(choice: ThemeChoice): void {
  themeStore.set(choice);
  writeStored(THEME_KEY, choice === 'system' ? null : choice);
  paintTheme(choice);
}

/** Text size in percent, 100 to 175; kept on the device so that the next start paints right at once. */
export function chooseTextScale(percent: number): void {
  const scale = clampScale(percent);
  textScaleStore.set(scale);
  writeStored(TEXT_SCALE_KEY, scale === 100 ? null : String(scale));
  document.documentElement.style.setProperty('--text-scale', String(scale / 100));
}

function paintTheme(choice: ThemeChoice): void {
  const dark = choice === 'dark' || (choice === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
}

function clampScale(percent: number): number {
  return Math.min(175, Math.max(100, Math.round(percent)));
}

function toThemeChoice(stored: string | null): ThemeChoice {
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}
