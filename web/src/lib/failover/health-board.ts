import type { Clock } from './clock.ts';
import { createStatus, type Origin, type OriginStatus } from './origin.ts';

/** The traffic moved from one origin to another. */
export interface Switch {
  at: number;
  from: string;
  to: string;
}

export interface HealthBoard {
  list(): readonly OriginStatus[];
  get(origin: Origin): OriginStatus;
  change(origin: Origin, judge: (status: OriginStatus) => OriginStatus): void;
  /** Which origin has the traffic; with none healthy, which had it last. */
  current(): Origin;
  switches(): readonly Switch[];
  /** Who may be asked now, best first. */
  candidates(isRead: boolean): Origin[];
}

const SWITCHES_KEPT = 20;

/** What is known of every origin, and who has the traffic. */
export function createHealthBoard(origins: readonly Origin[], clock: Clock, onChange: () => void): HealthBoard {
  const [first] = origins;
  if (!first) throw new Error('There is no origin.');
  const statuses = new Map(origins.map((origin) => [origin.name, createStatus(origin)]));
  let current = first;
  let switches: readonly Switch[] = [];

  const get = (origin: Origin) => statuses.get(origin.name) ?? createStatus(origin);
  const list = () => origins.map(get);
  const healthy = () => list().filter(({ state }) => state === 'healthy');
  const trusted = () => healthy().filter(({ probation }) => !probation);

  function move(to: Origin): void {
    if (to === current) return;
    switches = [...switches, { at: clock.now(), from: current.name, to: to.name }].slice(-SWITCHES_KEPT);
    current = to;
  }

  /** It stays where it is, until that steps down or an earlier one has earned it back. */
  function settle(steppedDown: boolean): void {
    const { state } = get(current);
    const isHeld = !steppedDown && state !== 'down' && state !== 'refused';
    const earlier = origins.slice(0, origins.indexOf(current));
    const next = isHeld
      ? trusted().find(({ origin }) => earlier.includes(origin))
      : (trusted()[0] ?? healthy().find(({ origin }) => origin !== current) ?? healthy()[0]);
    if (!next) return;
    if (isHeld) statuses.set(next.origin.name, { ...next, backAt: clock.now() });
    move(next.origin);
  }

  function candidates(isRead: boolean): Origin[] {
    const asked = [
      ...healthy().filter(({ origin }) => origin === current),
      ...trusted(),
      ...healthy(),
      ...(isRead ? list().filter((status) => isWorthAsking(status, first === status.origin)) : []),
    ];
    return [...new Set(asked.map(({ origin }) => origin))];
  }

  return {
    list,
    get,
    current: () => current,
    switches: () => switches,
    candidates,
    change(origin, judge) {
      const before = get(origin);
      const after = judge(before);
      if (after === before) return;
      statuses.set(origin.name, after);
      settle(origin === current && after.probation !== before.probation && after.probation?.goodChecks === 0);
      onChange();
    },
  };
}

/** Not known to be healthy, and still the best there may be: the page's own host, or one that is just waking. */
function isWorthAsking({ state, isWaking, environment }: OriginStatus, isFirst: boolean): boolean {
  if (state === 'unknown') return isFirst;
  return state === 'down' && isWaking && (isFirst || environment !== null);
}
