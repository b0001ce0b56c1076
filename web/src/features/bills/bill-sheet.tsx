import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import type { Recurring } from '../../../../shared/contracts/recurrings.ts';
import { RowForm } from '../../components/row-sheet/row-form.tsx';
import { SheetFrame } from '../../components/row-sheet/sheet-frame.tsx';
import { billEntity } from '../../lib/bill-entity.ts';
import { billQuery } from '../../lib/bill-queries.ts';
import { billWrites } from '../../lib/bill-writes.ts';
import { categoriesQuery } from '../../lib/categories-query.ts';
import { meQuery } from '../../lib/me-query.ts';
import { usePendingQuery } from '../../lib/outbox/use-pending-query.ts';
import { type Opening, toOpening } from '../../lib/row-sheet/opening.ts';
import { useCloseSheet } from '../../lib/row-sheet/use-close-sheet.ts';
import { useSheetRow } from '../../lib/row-sheet/use-sheet-row.ts';
import { usePersonFormat } from '../../lib/use-person-format.ts';
import { vehiclesQuery } from '../../lib/vehicle-queries.ts';
import { BillFields } from './bill-fields.tsx';
import { BillSchema, type BillValues, newBillValues, toBillContent, toBillValues } from './bill-values.ts';
import { billLabel } from './bill-words.ts';

/** Adds a bill or changes one; `bill` is `new` or its id. */
export function BillSheet({ bill }: { bill: string }) {
  const isNew = bill === 'new';
  const close = useCloseSheet();
  const router = useRouter();
  const format = usePersonFormat();
  const me = usePendingQuery(meQuery);
  const categories = usePendingQuery(categoriesQuery);
  const vehicles = usePendingQuery(vehiclesQuery());
  const { query, base, isDeleted, mends } = useSheetRow('bill', bill, billQuery(bill));
  const [opening, setOpening] = useState<Opening<Recurring, BillValues> | null>(null);
  if (!opening && !isDeleted && me.data && categories.data && (isNew || base)) {
    const fresh = base ? toBillValues(base) : newBillValues(format.today);
    setOpening(toOpening(`bill.${bill}`, base, mends, fresh));
  }

  return (
    <SheetFrame
      title={isNew ? 'Add a bill' : 'Change bill'}
      noun="this bill"
      needed={[me, categories, ...(isNew || base || isDeleted ? [] : [query])]}
      isDeleted={isDeleted}
      onClose={close}
    >
      {opening && (
        <RowForm
          opening={opening}
          writes={billWrites}
          entity={billEntity}
          schema={BillSchema}
          toContent={(values) => toBillContent(values, opening.base, format.currency)}
          toLabel={(content) => billLabel(content, format)}
          noun="this bill"
          format={format}
          isOpenIn={(search) => search.bill === bill}
          reopen={(id) =>
            void router.navigate({ to: '/wins/bills', search: { bill: id }, state: { openedHere: true } })
          }
          close={close}
        >
          {(form) => (
            <BillFields
              form={form}
              sign={format.sign(opening.base?.currency)}
              categories={categories.data ?? []}
              rigs={vehicles.data?.rigs ?? []}
            />
          )}
        </RowForm>
      )}
    </SheetFrame>
  );
}
