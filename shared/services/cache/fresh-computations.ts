/**
 * For readers who must not be given rows from before they asked: at most one computation runs for a key and one waits for
 * it to end. Who comes while one runs shares the one that waits, so however many come together, the database is asked
 * twice. When the one that runs finds the database away (`isHopeless`), so is the one that waits told.
 */
export function createFreshComputations<Result>(isHopeless: (error: unknown) => boolean) {
  const running = new Map<string, Promise<Result>>();
  const waiting = new Map<string, Promise<Result>>();

  function start(key: string, compute: () => Promise<Result>): Promise<Result> {
    const computation = compute().finally(() => running.delete(key));
    running.set(key, computation);
    return computation;
  }

  return (key: string, compute: () => Promise<Result>): Promise<Result> => {
    const next = waiting.get(key); // asked for first: it has not begun while it is here
    if (next) return next;
    const before = running.get(key);
    if (!before) return start(key, compute);
    const begin = () => {
      waiting.delete(key);
      return start(key, compute);
    };
    const afterwards = before.then(begin, (error: unknown) => {
      if (!isHopeless(error)) return begin(); // the failure is told to those alone who waited for that one
      waiting.delete(key);
      throw error;
    });
    waiting.set(key, afterwards);
    return afterwards;
  };
}
