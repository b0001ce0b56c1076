import type { ListRunsQuery, RunSource, RunState } from '../../../../shared/contracts/ops.ts';

export const OPS_TABS = ['overview', 'runs', 'schedules', 'dead-letters', 'health', 'mail', 'pam'] as const;
export type OpsTab = (typeof OPS_TABS)[number];

export const RUN_STATES: readonly RunState[] = ['waiting', 'running', 'done', 'dead', 'canceled'];
export const RUN_SOURCES: readonly RunSource[] = ['event', 'schedule', 'continuation', 'group', 'replay'];

/** What the operations page shows, as it stands in the address. `run` opens one run over any tab. */
export interface OpsSearch {
  tab?: OpsTab | undefined;
  job?: string | undefined;
  state?: RunState | undefined;
  source?: RunSource | undefined;
  q?: string | undefined;
  /** Runs older than this cursor: without it the list is live. */
  before?: string | undefined;
  run?: string | undefined;
}

/** Names every key, also when it refuses it: a key that is left out would keep the raw value of the address. */
export function OpsSearch(search: Record<string, unknown>): OpsSearch {
  return {
    tab: OPS_TABS.find((known) => known === search.tab),
    job: toText(search.job),
    state: RUN_STATES.find((known) => known === search.state),
    source: RUN_SOURCES.find((known) => known === search.source),
    q: toText(search.q)?.slice(0, 120),
    before: toText(search.before),
    run: toText(search.run),
  };
}

export function toRunsQuery({ job, state, source, q, before }: OpsSearch): Partial<Omit<ListRunsQuery, 'limit'>> {
  const words = q?.trim();
  return {
    ...(job ? { job } : {}),
    ...(state ? { state } : {}),
    ...(source ? { source } : {}),
    ...(words ? { q: words } : {}),
    ...(before ? { cursor: before } : {}),
  };
}

function toText(value: unknown): string | undefined {
  // A search for "123" arrives as a number.
  return (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value) : undefined;
}
