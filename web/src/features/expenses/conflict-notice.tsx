import type { Category } from '../../../../shared/contracts/categories.ts';
import type { Expense } from '../../../../shared/contracts/expenses.ts';
import { parseAmountCents } from '../../../../shared/domain/money.ts';
import { Button } from '../../components/ui/button.tsx';
import type { PersonFormat } from '../../lib/person-format.ts';
import type { ExpenseValues } from './expense-draft.ts';
import { toValues } from './to-values.ts';

interface ConflictNoticeProps {
  theirs: Expense;
  mine: ExpenseValues;
  categories: Category[];
  format: PersonFormat;
  onKeepMine: () => void;
  onKeepTheirs: () => void;
}

/** Another device changed the same expense first: both are shown, the person chooses. */
export function ConflictNotice({ theirs, mine, categories, format, onKeepMine, onKeepTheirs }: ConflictNoticeProps) {
  const show = (values: ExpenseValues): [string, string][] => [
    ['Amount', format.money(parseAmountCents(values.amount) ?? 0, values.currency)],
    ['What for', categories.find(({ slug }) => slug === values.category)?.name ?? values.category],
    ['Paid to', values.payee || '—'],
    ['When', format.date(values.occurredOn)],
    ['Note', values.note || '—'],
  ];
  const others = show(toValues(theirs, mine));
  const rows = show(mine).map(([name, own], index) => ({ name, own, other: others[index]?.[1] ?? '' }));

  return (
    <div role="alert" className="grid gap-3 rounded-card border border-edge bg-amber-soft p-4">
      <p className="font-semibold text-amber-ink">This was changed on another device while you were typing.</p>
      <table className="w-full text-left text-sm">
        <thead>
          <tr>
            <td />
            <th scope="col" className="py-1 pr-2">
              Yours
            </th>
            <th scope="col" className="py-1">
              The other device
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, own, other }) => (
            <tr key={name} className={own === other ? 'text-soft' : 'font-semibold'}>
              <th scope="row" className="py-1 pr-2 font-normal">
                {name}
              </th>
              <td className="py-1 pr-2">{own}</td>
              <td className="py-1">{other}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="flex flex-wrap gap-2">
        <Button variant="secondary" className="flex-1" onClick={onKeepMine}>
          Keep mine
        </Button>
        <Button variant="secondary" className="flex-1" onClick={onKeepTheirs}>
          Keep theirs
        </Button>
      </div>
    </div>
  );
}
