/**
 * Runs `work` with a signal that is aborted when it takes longer than `limitMs`. The timer is cleared as soon as the
 * work is done: AbortSignal.timeout() goes off, and makes its error, also after the answer has come.
 */
export async function withDeadline<Result>(
  limitMs: number,
  work: (signal: AbortSignal) => PromiseLike<Result>,
): Promise<Result> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(new Error(`no answer in ${limitMs} ms`)), limitMs);
  try {
    return await work(controller.signal);
  } finally {
    clearTimeout(timer);
  }
}
