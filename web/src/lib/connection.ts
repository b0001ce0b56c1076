import { createStore } from './store.ts';

export type Connection = 'online' | 'offline' | 'unreachable';

/** What stands between the person and the API; the shell shows a chip only when it is not `online`. */
export const connectionStore = createStore<Connection>(navigator.onLine ? 'online' : 'offline');

const RECHECK_MS = 10_000;
let recheck: ReturnType<typeof setTimeout> | undefined;

export function watchConnection(onBack: () => void): void {
  addEventListener('offline', () => connectionStore.set('offline'));
  addEventListener('online', () => void probe());
  connectionStore.subscribe(() => {
    clearTimeout(recheck);
    if (connectionStore.get() === 'online') onBack();
    else recheck = setTimeout(probe, RECHECK_MS);
  });
}

export function reportAnswer(): void {
  connectionStore.set('online');
}

export function reportNoAnswer(): void {
  connectionStore.set(navigator.onLine ? 'unreachable' : 'offline');
}

/** Asks the API whether it is there again. */
export async function probe(): Promise<void> {
  clearTimeout(recheck);
  try {
    const response = await fetch('/api/health/live', { cache: 'no-store' });
    if (response.ok) return reportAnswer();
  } catch {
    // Still away: asked again below.
  }
  reportNoAnswer();
  recheck = setTimeout(probe, RECHECK_MS);
}
