import type { UserDatabase } from '../../clients/database.ts';
import { EmailStreamState } from '../../contracts/unsubscribe.ts';

/** Turns the mails of a token off, or on again. Throws `not_found`. */
export async function setEmailStream(db: UserDatabase, token: string, on: boolean): Promise<EmailStreamState> {
  return EmailStreamState.parse(await db.call('set_email_stream', { p_token: token, p_on: on }));
}
