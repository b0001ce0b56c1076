import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** What QStash answers with a status and `{error}`. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly status: ContentfulStatusCode;

  constructor(status: ContentfulStatusCode, message: string) {
    super(message);
    this.status = status;
  }
}

/** Something the real one can do and this one cannot, named so that whoever needs it knows what to add. */
export function unsupported(what: string): Refusal {
  return new Refusal(501, `${what}: not served by the local QStash; add it in local/qstash if the product needs it`);
}
