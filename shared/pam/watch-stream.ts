import { type LanguageModel, ModelFailure, type ModelPart, type ModelRequest } from '../clients/language-model.ts';

export type Deadlines = { firstTokenMs: number; idleMs: number };

/**
 * What a model says, which the SDK would wait for without end: `firstTokenMs` for the first of it and `idleMs` between two
 * parts. Throws `ModelFailure` when time is up, or the signal's reason; the request upstream is aborted with either.
 */
export async function* watchStream(
  model: LanguageModel,
  request: ModelRequest,
  { firstTokenMs, idleMs }: Deadlines,
): AsyncIterable<ModelPart> {
  const late = new AbortController();
  const signal = AbortSignal.any([request.signal, late.signal]);
  const ended = endOf(signal);
  const parts = model.stream({ ...request, signal })[Symbol.asyncIterator]();
  let timer = setTimeout(() => late.abort(new ModelFailure('unreachable')), firstTokenMs);
  try {
    while (true) {
      const next = await Promise.race([parts.next(), ended]);
      clearTimeout(timer);
      if (next.done) return;
      yield next.value;
      timer = setTimeout(() => late.abort(new ModelFailure('cut')), idleMs);
    }
  } finally {
    clearTimeout(timer);
    late.abort(new ModelFailure('cut')); // whoever stops reading needs no more from upstream
  }
}

/** Rejects with the signal's reason; it may do so when nobody waits any more. */
function endOf(signal: AbortSignal): Promise<never> {
  const { promise, reject } = Promise.withResolvers<never>();
  promise.catch(() => {});
  if (signal.aborted) reject(signal.reason);
  else signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  return promise;
}
