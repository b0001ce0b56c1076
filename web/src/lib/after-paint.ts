/** A tab that nobody looks at has no frames. */
const PATIENCE_MS = 200;

/** Runs once what was drawn last has been painted. Returns a way to call it off. */
export function afterPaint(run: () => void): () => void {
  let next: ReturnType<typeof setTimeout>;
  // A frame begins with its callbacks and is painted after them.
  const frame = requestAnimationFrame(() => {
    clearTimeout(next);
    next = setTimeout(run);
  });
  next = setTimeout(() => {
    cancelAnimationFrame(frame);
    run();
  }, PATIENCE_MS);
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(next);
  };
}
