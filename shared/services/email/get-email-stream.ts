import type { UserDatabase } from '../../clients/database.ts';
import { EmailStreamState } from '../../contracts/unsubscribe.ts';

/** Which mails a token is about and whether they are on. Throws `not_found`. */
export async function getEmailStream(db: UserDatabase, token: string): Promise<EmailStreamState> {
  return EmailStreamState.parse(await db.call('get_email_stream', { p_token: token }));
}
