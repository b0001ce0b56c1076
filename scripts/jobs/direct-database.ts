import type postgres from 'postgres';
import type { UserDatabase } from '../../shared/clients/database.ts';

type Args = Record<string, unknown>;
type Statement = (sql: postgres.Sql, args: Args) => PromiseLike<postgres.Row[]>;

/**
 * The functions of the operations page for whoever holds the database's own password: each calls the same function in the
 * schema private that the page's calls, without asking who is there.
 */
const STATEMENTS: Record<string, Statement> = {
  ops_require_admin: async () => [{ answer: {} }],
  ops_overview: (sql) => sql`select private.job_figures() as answer`,
  ops_list_runs: (sql, a) =>
    sql`select private.list_runs(${text(a.p_job)}, ${text(a.p_state)}, ${text(a.p_source)}, ${text(a.p_search)},
      ${text(a.p_before)}::text::timestamptz, ${text(a.p_before_id)}, ${Number(a.p_limit)}) as answer`,
  ops_get_run: (sql, a) => sql`select private.describe_run(${text(a.p_id)}) as answer`,
  ops_retry_runs: (sql, a) =>
    sql`select private.retry_runs(${(a.p_ids as string[] | undefined) ?? null}::uuid[], ${text(a.p_job)}) as answer`,
  ops_replay_run: (sql, a) => sql`select jsonb_build_object('id', private.replay_run(${text(a.p_id)})) as answer`,
  ops_cancel_run: (sql, a) => sql`select jsonb_build_object('canceled', private.cancel_run(${text(a.p_id)})) as answer`,
  ops_pause_job: (sql, a) =>
    sql`select jsonb_build_object('changed', private.pause_job(${text(a.p_job)}, ${Boolean(a.p_paused)})) as answer`,
  ops_run_of_letter: (sql, a) =>
    sql`select private.run_of_letter(${text(a.p_run)}, ${text(a.p_message_id)}, ${text(a.p_dlq_id)}) as answer`,
  ops_delete_letter: (sql, a) =>
    sql`select jsonb_build_object('forgotten', private.forget_letter(${text(a.p_dlq_id)})) as answer`,
};

export function createDirectDatabase(sql: postgres.Sql): UserDatabase {
  return {
    async call(name, args) {
      const statement = STATEMENTS[name];
      if (!statement) throw new Error(`${name} is not for the command line.`);
      const [row] = await statement(sql, args as Args);
      return row?.answer ?? null;
    },
  };
}

function text(value: unknown): string | null {
  return value === undefined || value === null ? null : String(value);
}
