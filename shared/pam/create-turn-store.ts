import type { ApiEnv } from '../env.ts';
import { appendPamEvents } from '../services/pam/append-pam-events.ts';
import { finishPamTurn } from '../services/pam/finish-pam-turn.ts';
import type { PamTurn } from '../services/pam/pam-turn.ts';
import type { ServiceContext } from '../services/service-context.ts';
import { toMicros } from './turn-cost.ts';
import type { TurnStore } from './turn-events.ts';

/** Keeps a turn in Postgres. */
export function createTurnStore(ctx: ServiceContext, env: ApiEnv, turn: PamTurn): TurnStore {
  return {
    async append(events, text) {
      const kept = await appendPamEvents(ctx, turn, events, text ?? undefined);
      return { ...kept, attendedAt: kept.attendedAt.toISOString() };
    },
    async finish(events, text, { state, problem, usage }) {
      const used = usage && { ...usage, costMicros: toMicros(usage, env) };
      const told = await finishPamTurn(ctx, turn, { events, text, state, problem, ...(used ? { usage: used } : {}) });
      return told.events;
    },
  };
}
