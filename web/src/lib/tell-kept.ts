import { connectionStore } from './connection.ts';
import { dismissToast, showToast } from './toasts.ts';

/** Said when what was saved waits on the device. */
export function keptWords(): string {
  return connectionStore.get() === 'offline'
    ? "Saved on this phone. We'll send it when there's signal."
    : "Saved on this phone. We'll send it when we can reach Wheels & Wins.";
}

let toast = 0;

/** One message, however many are saved one after the other. */
export function tellKept(): void {
  dismissToast(toast);
  toast = showToast(keptWords());
}
