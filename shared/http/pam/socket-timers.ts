/** Timers that end together. */
export function createTimers() {
  const timers = new Set<ReturnType<typeof setTimeout>>();
  let isOver = false;

  function later(ms: number, run: () => void): () => void {
    const timer = setTimeout(
      () => {
        timers.delete(timer);
        run();
      },
      Math.max(0, ms),
    );
    timers.add(timer);
    return () => {
      timers.delete(timer);
      clearTimeout(timer);
    };
  }

  function every(ms: number, run: () => void): void {
    later(ms, () => {
      run();
      if (!isOver) every(ms, run);
    });
  }

  return {
    /** Runs it once, unless what is returned is called before. */
    later,
    every,
    end() {
      isOver = true;
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
  };
}
