const PATIENCE_MS = 2_000;
/** For browsers that do not tell when they have nothing to do. */
const GUESS_MS = 1_000;

/** Runs what can wait when the processor has nothing else to do. Returns a way to call it off. */
export function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback(() => run(), { timeout: PATIENCE_MS });
    return () => cancelIdleCallback(handle);
  }
  const timer = setTimeout(run, GUESS_MS);
  return () => clearTimeout(timer);
}
