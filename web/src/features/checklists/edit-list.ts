import type { ChecklistItem } from '../../../../shared/contracts/checklists.ts';

export interface ListErrors {
  name?: string;
}

export function checkList({ name }: { name: string }): ListErrors {
  return name === '' ? { name: 'Give it a name.' } : {};
}

/** An item that says nothing is none. */
export const withoutBlank = (items: readonly ChecklistItem[]): ChecklistItem[] =>
  items.map((item) => ({ ...item, name: item.name.trim() })).filter(({ name }) => name !== '');

/** The items with one of them a place further up or down; the same where there is no such place. */
export function moved(items: ChecklistItem[], from: number, by: 1 | -1): ChecklistItem[] {
  const [one, other] = [items[from], items[from + by]];
  if (!one || !other) return items;
  return items.map((item) => (item === one ? other : item === other ? one : item));
}
