import { activateWaitingVersion } from './follow-updates.ts';

const RELOADED_KEY = 'ww.reloadedForChunk';

/**
 * After a deploy the files an open tab still asks for are gone. One reload, into the new version if the worker has it
 * already, gets the new ones; a second would loop. Without signal nothing is won by it, and the page says so instead.
 */
export function reloadOnStaleChunk(): void {
  addEventListener('vite:preloadError', (event) => {
    const wanted = event.payload.message;
    // Whoever asked hears of it in either case; prevented, the import would come to nothing that can be told from a part. By its name
    // the crash page knows what to say; by its message the router would know that it may reload once itself.
    Object.assign(event.payload, { name: 'NoAnswer', message: `Not on this device: ${wanted}` });
    if (!navigator.onLine || sessionStorage.getItem(RELOADED_KEY) === wanted) return;
    sessionStorage.setItem(RELOADED_KEY, wanted);
    void activateWaitingVersion().finally(() => location.reload());
  });
}
