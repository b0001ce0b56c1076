import { AppError } from '../../errors.ts';

const CURSOR =
  /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,6})?\+00:00)~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Where a list goes on: the moment, as Postgres tells it, and the id of the last row. */
export function toPamCursor({ at, id }: { at: string; id: string }): string {
  return btoa(`${at}~${id}`).replaceAll('=', '').replaceAll('+', '-').replaceAll('/', '_'); // fit for a query as it is
}

/** The arguments of the SQL function; none without a cursor. Throws `invalid_request`. */
export function fromPamCursor(cursor: string | undefined): { p_after_at?: string; p_after_id?: string } {
  if (cursor === undefined) return {};
  const [, at, id] = CURSOR.exec(decode(cursor)) ?? [];
  if (!at || !id || Number.isNaN(Date.parse(at))) {
    throw new AppError('invalid_request', 'This cursor is not one of ours.', {
      issues: [{ path: 'query.cursor', message: 'Use the nextCursor of the page before.' }],
    });
  }
  return { p_after_at: at, p_after_id: id };
}

/** Text that is not base64url decodes to nothing, which is no valid cursor. */
function decode(cursor: string): string {
  if (!/^[\w-]*$/.test(cursor) || cursor.length % 4 === 1) return '';
  return atob(cursor.replaceAll('-', '+').replaceAll('_', '/'));
}
