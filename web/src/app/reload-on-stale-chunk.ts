const RELOADED_KEY = 'ww.reloadedForChunk';

/** After a deploy the files an open tab still asks for are gone. One reload gets the new ones; a second would loop. */
export function reloadOnStaleChunk(): void {
  addEventListener('vite:preloadError', (event) => {
    const wanted = event.payload.message;
    if (sessionStorage.getItem(RELOADED_KEY) === wanted) return;
    sessionStorage.setItem(RELOADED_KEY, wanted);
    event.preventDefault();
    location.reload();
  });
}
