import type postgres from 'postgres';
import { Refusal, unsupported } from './refusal.ts';

/** The filters of `/v2/messages`, `/v2/dlq` and `/v2/events`, by the name of the query parameter. */
const TEXT_FIELDS = ['messageId', 'url', 'scheduleId', 'callerIP'] as const;
const KNOWN = new Set<string>([
  ...TEXT_FIELDS,
  ...['callerIp', 'label', 'flowControlKey', 'fromDate', 'toDate'],
  // These say how many, not which.
  ...['count', 'cursor', 'qstash_token'],
]);

type Condition = postgres.PendingQuery<postgres.Row[]>;

/**
 * What the query parameters ask for, as conditions over a column of messages or log events; several values of one are
 * alternatives. `own` are those the route deals with itself; any other is refused, since to pass a filter over is to
 * hit more than was meant.
 */
export function toCondition(
  sql: postgres.Sql,
  query: Record<string, string[]>,
  { column, time, own = [] }: { column: string; time: Condition; own?: string[] },
): Condition {
  const strange = Object.keys(query).find((name) => !KNOWN.has(name) && !own.includes(name));
  if (strange) throw unsupported(`the filter ${strange}`);
  const document = sql(column);
  const conditions = [
    ...TEXT_FIELDS.flatMap((name) => {
      const values = valuesOf(query, name);
      return values.length > 0 ? [sql`${document} ->> ${name} = any(${values})`] : [];
    }),
    ...alternatives(query, 'callerIp', (values) => sql`${document} ->> 'callerIP' = any(${values})`),
    ...alternatives(query, 'label', (values) => sql`${document} -> 'labels' ?| ${values}`),
    ...alternatives(
      query,
      'flowControlKey',
      (values) =>
        sql`coalesce(${document} -> 'flowControl' ->> 'key', ${document} ->> 'flowControlKey') = any(${values})`,
    ),
    ...alternatives(query, 'fromDate', ([from]) => sql`${time} >= ${toDate(from)}`),
    ...alternatives(query, 'toDate', ([to]) => sql`${time} <= ${toDate(to)}`),
  ];
  return conditions.reduce((all, condition) => sql`${all} and ${condition}`, sql`true`);
}

/** Repeated, or with commas between them. */
export function valuesOf(query: Record<string, string[]>, name: string): string[] {
  return (query[name] ?? []).flatMap((value) => value.split(',')).map((value) => value.trim());
}

export function countOf(query: Record<string, string[]>, most: number): number {
  const count = Number(query.count?.[0] ?? most);
  if (!Number.isInteger(count) || count < 1) throw new Refusal(400, 'invalid count');
  return Math.min(count, most);
}

function alternatives(
  query: Record<string, string[]>,
  name: string,
  toSql: (values: string[]) => Condition,
): Condition[] {
  const values = valuesOf(query, name);
  return values.length > 0 ? [toSql(values)] : [];
}

function toDate(value = ''): Date {
  const date = new Date(Number(value));
  if (Number.isNaN(date.getTime())) throw new Refusal(400, `invalid date ${value}`);
  return date;
}
