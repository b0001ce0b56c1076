/** One row as a user may insert it into `public.expenses`. */
export interface DemoExpense {
  id: string;
  amount_cents: number;
  currency: 'AUD';
  category_slug: string;
  payee: string;
  note: string;
  occurred_on: string;
}

/** An expense before it has an id: its day counted from the year's first, and its amount in dollars. */
export interface DemoEntry {
  day: number;
  dollars: number;
  category: string;
  payee: string;
  note?: string;
}
