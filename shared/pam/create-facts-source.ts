import type { PamFacts } from '../domain/pam/facts.ts';
import type { FactsSource } from './turn-scope.ts';

/** Keeps the facts of a turn. A read that failed is tried again by whoever asks next. */
export function createFactsSource(
  load: () => Promise<PamFacts>,
  loadTowns: () => Promise<PamFacts['towns']>,
): FactsSource {
  let loading: Promise<PamFacts> | undefined;

  function forget(): void {
    loading = undefined;
  }

  async function get({ towns } = { towns: false }): Promise<PamFacts> {
    loading ??= load();
    const [facts, places] = await Promise.all([loading, towns ? loadTowns() : []]).catch((error: unknown) => {
      forget();
      throw error;
    });
    return towns ? { ...facts, towns: places } : facts;
  }

  return { get, forget };
}
