import type { MonthlyStatement } from '../../../../shared/contracts/billing.ts';
import { Section } from '../../components/ui/section.tsx';
import { usePersonFormat } from '../../lib/use-person-format.ts';

/** What was charged and paid each month; sums the invoices of that month. */
export function StatementSection({ statements }: { statements: MonthlyStatement[] }) {
  const format = usePersonFormat();
  return (
    <Section title="Statements">
      {statements.length === 0 ? (
        <p className="text-soft">The first one comes on the 1st of next month, here and by mail.</p>
      ) : (
        <ul className="divide-y divide-hairline">
          {statements.map(({ month, chargedCents, paidCents, currency }) => (
            <li key={month} className="flex min-h-14 flex-wrap items-center justify-between gap-x-4 py-2">
              <span className="font-semibold">{format.month(month)}</span>
              <span className="text-soft">
                {chargedCents === 0
                  ? 'Nothing charged'
                  : `${format.money(chargedCents, currency)} charged, ${format.money(paidCents, currency)} paid`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
