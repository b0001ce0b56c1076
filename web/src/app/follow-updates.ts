import { env } from '../lib/env.ts';
import { showToast, toastStore } from '../lib/toasts.ts';
import { whenIdle } from '../lib/when-idle.ts';

const LOOK_EVERY_MS = 60 * 60_000;
const FIRST_VISIT_MS = 2_000;
/** How long a version that takes over is waited for. */
const PATIENCE_MS = 3_000;

/**
 * Starts the service worker and offers a new version as soon as its files are here. It waits until somebody presses
 * Reload: what is being typed is never cut short. Looked for at the start, hourly, and when the page is looked at again.
 */
export function followUpdates(): void {
  if (!env.isBuild || !('serviceWorker' in navigator)) return;
  // The first visit needs the line for itself.
  if (navigator.serviceWorker.controller) whenIdle(() => void start());
  else setTimeout(start, FIRST_VISIT_MS);
}

/** Lets a version that waits take over, in every tab. False when none waits. */
export async function activateWaitingVersion(): Promise<boolean> {
  const waiting = (await navigator.serviceWorker?.getRegistration())?.waiting;
  if (!waiting) return false;
  const changed = new Promise((resolve) => {
    navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true });
    setTimeout(resolve, PATIENCE_MS);
  });
  waiting.postMessage({ type: 'SKIP_WAITING' });
  await changed;
  return true;
}

async function start(): Promise<void> {
  const registration = await register();
  if (!registration) return;
  const offer = () => registration.waiting && navigator.serviceWorker.controller && offerReload();
  offer();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', offer);
  });
  const look = () => {
    if (document.visibilityState !== 'visible') return;
    offer();
    // Without signal there is nothing to find.
    registration.update().catch(() => undefined);
  };
  document.addEventListener('visibilitychange', look);
  setInterval(look, LOOK_EVERY_MS);
}

async function register(): Promise<ServiceWorkerRegistration | undefined> {
  try {
    await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' });
    return await navigator.serviceWorker.getRegistration();
  } catch (error) {
    // Refused by the browser, or no signal on a first visit: the app works without, only not offline.
    console.warn('Wheels & Wins will not open without signal on this device.', error);
  }
}

let offered: number | undefined;

function offerReload(): void {
  if (toastStore.get().some(({ id }) => id === offered)) return;
  offered = showToast('A new version is ready.', {
    durationMs: null,
    action: { label: 'Reload', run: () => void reload() },
  });
}

async function reload(): Promise<void> {
  // Another tab may have let it take over already.
  await activateWaitingVersion();
  location.reload();
}
