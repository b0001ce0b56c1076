import type { PayeeList } from '../../contracts/expenses.ts';
import type { ServiceContext } from '../service-context.ts';

/** Payees used before whose name holds the text, most used first. */
export async function suggestPayees(ctx: ServiceContext, text?: string): Promise<PayeeList> {
  const rows = (await ctx.db.call('suggest_payees', text ? { p_text: text } : {})) as {
    payee: string;
    category_slug: string;
    count: number;
  }[]; // the shape suggest_payees builds
  return { payees: rows.map(({ payee, category_slug, count }) => ({ payee, category: category_slug, count })) };
}
