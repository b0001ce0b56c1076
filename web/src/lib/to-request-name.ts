const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;
const NOT_IN_NAMES = /[^\w/:.$ -]/g;

/** `GET /api/v1/expenses/:id`: method and pattern of a request, without ids and without its query. */
export function toRequestName(method: string, url: URL): string {
  return `${method.toUpperCase()} ${url.pathname}`.replace(UUID, ':id').replace(NOT_IN_NAMES, '_').slice(0, 100);
}
