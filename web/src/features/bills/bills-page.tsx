import { getRouteApi, Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import type { Recurring } from '../../../../shared/contracts/recurrings.ts';
import type { PersonFormat } from '../../../../shared/domain/person-format.ts';
import { buttonStyle, PRIMARY_ACTION } from '../../components/ui/button-style.ts';
import { Message, ReadFailure } from '../../components/ui/message.tsx';
import { Page } from '../../components/ui/page.tsx';
import { SkeletonRows } from '../../components/ui/skeleton.tsx';
import { WinsTabs } from '../../components/wins-tabs.tsx';
import { billsQuery } from '../../lib/bill-queries.ts';
import { categoriesQuery } from '../../lib/categories-query.ts';
import { usePendingQuery } from '../../lib/outbox/use-pending-query.ts';
import { usePersonFormat } from '../../lib/use-person-format.ts';
import { vehiclesQuery } from '../../lib/vehicle-queries.ts';
import { BillRow } from './bill-row.tsx';
import { BillSheet } from './bill-sheet.tsx';
import { type BillSum, sumBills } from './sum-bills.ts';

const route = getRouteApi('/app/wins/bills');

/** What has to be paid again and again, what is due first in front. */
export function BillsPage() {
  const { bill } = route.useSearch();
  const format = usePersonFormat();
  const query = usePendingQuery(billsQuery());
  const bills = query.data?.recurrings;
  return (
    <Page title="Bills" tabTitle="Bills · Wins" actions={<AddBillLink />}>
      <WinsTabs />
      {bills ? (
        bills.length > 0 ? (
          <BillList bills={bills} format={format} />
        ) : (
          <Message title="No bills yet">
            Rego once a year, the phone every month: write it down once. Today and the calendar tell you before it is
            due, and one tap makes it an expense when it is paid.
          </Message>
        )
      ) : query.isError ? (
        <ReadFailure what="your bills" error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <SkeletonRows count={4} label="Loading your bills…" />
      )}
      {bill && <BillSheet key={bill} bill={bill} />}
    </Page>
  );
}

function BillList({ bills, format }: { bills: Recurring[]; format: PersonFormat }) {
  const { data: categories = [] } = usePendingQuery(categoriesQuery);
  const { data: vehicles } = usePendingQuery(vehiclesQuery());
  const icons = new Map(categories.map(({ slug, icon }) => [slug, icon]));
  const names = new Map(vehicles?.rigs.map(({ vehicle }) => [vehicle.id, vehicle.name]));
  const sums = sumBills(bills, format.today);
  return (
    <>
      <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-card border border-hairline bg-hairline">
        <Figure name="Still to pay this month" sums={sums} of={({ toPayCents }) => toPayCents} format={format} />
        <Figure name="A month, on average" sums={sums} of={({ monthlyCents }) => monthlyCents} format={format} />
      </dl>
      <ul aria-label="Bills" className="overflow-hidden rounded-card border border-hairline bg-paper">
        {bills.map((bill) => (
          <BillRow
            key={bill.id}
            bill={bill}
            icon={icons.get(bill.category)}
            vehicle={names.get(bill.vehicleId ?? '')}
            format={format}
          />
        ))}
      </ul>
    </>
  );
}

interface FigureProps {
  name: string;
  sums: BillSum[];
  of: (sum: BillSum) => number;
  format: PersonFormat;
}

function Figure({ name, sums, of, format }: FigureProps) {
  return (
    <div className="bg-paper px-4 py-3">
      <dt className="text-sm text-soft">{name}</dt>
      {sums.map((sum) => (
        <dd key={sum.currency} className="font-display text-xl font-semibold tabular-nums">
          {format.money(of(sum), sum.currency)}
        </dd>
      ))}
    </div>
  );
}

/** The one primary action of the page: bottom right within reach of the thumb on a phone. */
function AddBillLink() {
  return (
    <Link
      data-new-entry
      to="."
      search={(previous) => ({ ...previous, bill: 'new' })}
      state={{ openedHere: true }}
      resetScroll={false}
      className={buttonStyle('primary', PRIMARY_ACTION)}
    >
      <Plus aria-hidden className="size-6" />
      Add a bill
    </Link>
  );
}
