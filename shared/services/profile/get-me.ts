import type { Me } from '../../contracts/profile.ts';
import { AppError } from '../../errors.ts';
import type { ServiceContext } from '../service-context.ts';
import { toProfile } from './to-profile.ts';

/** Who is signed in. Throws `unauthenticated` when the account is gone although its token still lives. */
export async function getMe(ctx: ServiceContext): Promise<Me> {
  const answer = (await ctx.db.call('get_me', {})) as { profile: unknown; is_admin: boolean } | null;
  if (!answer) throw new AppError('unauthenticated', 'This account no longer exists.');
  return {
    user: { id: ctx.userId, email: ctx.email },
    profile: toProfile(answer.profile),
    isAdmin: answer.is_admin,
  };
}
