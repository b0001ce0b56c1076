import type { ListRunsQuery, RunPage } from '../../contracts/ops.ts';
import { AppError } from '../../errors.ts';
import type { ServiceContext } from '../service-context.ts';
import { withoutUndefined } from '../without-undefined.ts';
import { toRun } from './to-run.ts';

/** One page of runs, the newest first, for administrators. */
export async function listRuns(ctx: ServiceContext, query: ListRunsQuery): Promise<RunPage> {
  const { limit } = query;
  const filter = { p_job: query.job, p_state: query.state, p_source: query.source, p_search: query.q || undefined };
  const rows = (await ctx.db.call('ops_list_runs', {
    ...withoutUndefined(filter),
    ...(query.cursor ? fromCursor(query.cursor) : {}),
    p_limit: limit,
  })) as { id: string; created_at: string }[]; // the shape list_runs builds
  const last = rows.at(-1);
  return {
    runs: rows.map(toRun),
    nextCursor: last && rows.length === limit ? `${last.created_at}~${last.id}` : null,
  };
}

const CURSOR = /^(\d{4}-\d{2}-\d{2}T[\d:.]+\+00:00)~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** To the microsecond, as the database wrote it. */
function fromCursor(cursor: string) {
  const [, at, id] = CURSOR.exec(cursor) ?? [];
  if (!at || !id || Number.isNaN(Date.parse(at))) {
    throw new AppError('invalid_request', 'This cursor is not one of ours.', {
      issues: [{ path: 'query.cursor', message: 'Use the nextCursor of the page before.' }],
    });
  }
  return { p_before: at, p_before_id: id };
}
