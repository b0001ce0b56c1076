import type { ServiceContext } from '../service-context.ts';

/** Throws `forbidden` for anybody but an administrator. For what does not begin in the database, which asks by itself. */
export async function requireAdmin(ctx: ServiceContext): Promise<void> {
  await ctx.db.call('ops_require_admin', {});
}
