import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useDeferredValue } from 'react';
import { AddExpenseLink } from '../../components/add-expense-link.tsx';
import { Page } from '../../components/ui/page.tsx';
import { WinsTabs } from '../../components/wins-tabs.tsx';
import { categoriesQuery } from '../../lib/categories-query.ts';
import { type ExpenseSearch, toExpenseFilter } from '../../lib/expense-search.ts';
import { usePersonFormat } from '../../lib/use-person-format.ts';
import { ExpenseFilters } from './expense-filters.tsx';
import { ExpenseList } from './expense-list.tsx';

const route = getRouteApi('/app/wins/expenses');

/** Every expense of this account, by day, with totals that are true for the filter in the address. */
export function ExpensesPage() {
  const search = route.useSearch();
  // A chosen filter shows as chosen at once; the rows, which may be hundreds, follow.
  const listed = useDeferredValue(search);
  const navigate = route.useNavigate();
  const format = usePersonFormat();
  const { data: categories = [] } = useQuery(categoriesQuery);

  const change = (changes: ExpenseSearch) =>
    void navigate({
      search: (previous) => ({ ...previous, ...changes }),
      replace: true,
      resetScroll: false,
    });

  return (
    <Page title="Expenses" tabTitle="Expenses · Wins" actions={<AddExpenseLink />}>
      <WinsTabs />
      <ExpenseFilters search={search} categories={categories} format={format} onChange={change} />
      <ExpenseList
        search={listed}
        filter={toExpenseFilter(listed, format.today)}
        categories={categories}
        format={format}
        onChange={change}
      />
    </Page>
  );
}
