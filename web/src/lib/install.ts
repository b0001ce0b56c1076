import { createStore } from './store.ts';

/** Chromium's event, in no standard yet: https://developer.mozilla.org/docs/Web/API/BeforeInstallPromptEvent. */
interface InstallPromptEvent extends Event {
  prompt(): Promise<{ outcome: 'accepted' | 'dismissed' }>;
}

/**
 * How the app gets onto the home screen of this device: `offered` by the browser at a press, by `hand` on an iPhone or
 * iPad, or `null`: it is there already, or the browser has no way.
 */
export const installStore = createStore<'offered' | 'by-hand' | null>(isAppleWithoutInstall() ? 'by-hand' : null);

let offer: InstallPromptEvent | null = null;

export function watchInstall(): void {
  addEventListener('beforeinstallprompt', (event) => {
    // Our page says when; the browser's own bar would cover the button for a new entry.
    event.preventDefault();
    offer = event as InstallPromptEvent;
    installStore.set('offered');
  });
  addEventListener('appinstalled', () => installStore.set(null));
}

/** Asks the browser to install. An offer is good for one question; the browser makes a new one when it likes. */
export async function install(): Promise<void> {
  const asked = offer;
  offer = null;
  installStore.set(null);
  await asked?.prompt();
}

/** Safari on iPhone and iPad alone knows `standalone`, which is false in its tabs. */
function isAppleWithoutInstall(): boolean {
  return 'standalone' in navigator && navigator.standalone === false;
}
