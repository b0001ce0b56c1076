import { createStore } from './store.ts';

/** The API is there and what it needs is not: it answers from memory, or says so. */
export interface Trouble {
  /** How old the oldest figures are that it answered with; null when it had none. */
  asOf: string | null;
}

export const staleStore = createStore<Trouble | null>(null);

interface Marked {
  asOf: number | null;
  /** From before the last time everything was read again. */
  isOld: boolean;
}

const marked = new Map<string, Marked>();
const AGAIN_MS = 30_000;

/** Remembers which request got old figures or none, until it gets fresh ones. */
export function noteFreshness(name: string, response: Response): void {
  const seconds = response.headers.get('X-Stale-Seconds');
  if (seconds !== null) marked.set(name, { asOf: Date.now() - Number(seconds) * 1000, isOld: false });
  else if (response.status === 503) marked.set(name, { asOf: null, isOld: false });
  else marked.delete(name);
  show();
}

/** While there is trouble everything on the screen is read again now and then; what is not on it any more is forgotten. */
export function watchStaleness(readAgain: () => Promise<unknown>): void {
  setInterval(async () => {
    if (marked.size === 0 || document.visibilityState === 'hidden') return;
    for (const mark of marked.values()) mark.isOld = true;
    await readAgain();
    for (const [name, { isOld }] of marked) if (isOld) marked.delete(name);
    show();
  }, AGAIN_MS);
}

function show(): void {
  const ages = [...marked.values()].flatMap(({ asOf }) => asOf ?? []);
  const asOf = ages.length > 0 ? new Date(Math.min(...ages)).toISOString() : null;
  const next = marked.size > 0 ? { asOf } : null;
  const shown = staleStore.get();
  if (shown?.asOf !== next?.asOf || !shown !== !next) staleStore.set(next);
}
