import type { Checklist } from '../../../../shared/contracts/checklists.ts';
import type { ChecklistTemplate } from '../../../../shared/domain/checklist-templates.ts';
import { checklistWrites, departureWrites } from '../../lib/checklist-writes.ts';
import { enqueue } from '../../lib/outbox/outbox.ts';

/** A list of the person's own, as a template has it. */
export async function addList({ name, items }: Pick<ChecklistTemplate, 'name' | 'items'>): Promise<Checklist> {
  const content = {
    id: crypto.randomUUID(),
    name,
    items: items.map((item) => ({
      id: crypto.randomUUID(),
      name: item.replace(/!$/, ''),
      isCritical: item.endsWith('!'),
    })),
  };
  const { after } = await enqueue(checklistWrites.create(content, name));
  return after as unknown as Checklist; // what the write makes
}

/** Goes through a list, as it is now. */
export async function beginDeparture({ id, name, items }: Checklist, tripId: string | null): Promise<void> {
  const content = { id: crypto.randomUUID(), checklistId: id, tripId, name, items, leftAt: null, overrideReason: '' };
  await enqueue(departureWrites.create(content, name));
  document.querySelector<HTMLElement>('h1')?.focus();
  scrollTo({ top: 0 });
}
