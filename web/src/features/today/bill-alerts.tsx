import { Link } from '@tanstack/react-router';
import type { Recurring } from '../../../../shared/contracts/recurrings.ts';
import { billState } from '../../../../shared/domain/bill-state.ts';
import { dueWords } from '../../../../shared/domain/due-words.ts';
import type { PersonFormat } from '../../../../shared/domain/person-format.ts';
import { Notice } from '../../components/ui/notice.tsx';

/** With more of them the page would be nothing else. */
const MOST_SHOWN = 3;

/** Bills that are overdue or due within a week, until each is paid or skipped. `bills` has what is due first in front. */
export function BillAlerts({ bills, format }: { bills: readonly Recurring[]; format: PersonFormat }) {
  const due = bills.filter(({ nextDueOn }) => billState(nextDueOn, format.today).state !== 'ok');
  const more = due.length - MOST_SHOWN;
  return (
    <>
      {due.slice(0, MOST_SHOWN).map((bill) => (
        <BillAlert key={bill.id} bill={bill} format={format} />
      ))}
      {more > 0 && (
        <Notice tone="plain">
          <p>
            {more === 1 ? 'One more bill is due.' : `${more} more bills are due.`} <BillsLink />
          </p>
        </Notice>
      )}
    </>
  );
}

function BillAlert({ bill, format }: { bill: Recurring; format: PersonFormat }) {
  const { name, amountCents, currency, nextDueOn } = bill;
  const { state, days } = billState(nextDueOn, format.today);
  const title = `${name}, ${format.money(amountCents, currency)},`;
  const item = { title, what: state === 'overdue' ? 'overdue' : 'due', dueOn: nextDueOn, days } as const;
  return (
    <Notice tone={state === 'overdue' ? 'bad' : 'plain'}>
      <p>
        {title} {dueWords({ ...item, remaining: null, path: '/wins/bills' }, format.date)}. <BillsLink />
      </p>
    </Notice>
  );
}

function BillsLink() {
  return (
    <Link to="/wins/bills" className="font-semibold underline underline-offset-4">
      See to it
    </Link>
  );
}
