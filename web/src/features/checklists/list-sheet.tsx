import { Plus } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import type { Checklist, ChecklistItem } from '../../../../shared/contracts/checklists.ts';
import { SheetActions } from '../../components/sheet-actions.tsx';
import { Button } from '../../components/ui/button.tsx';
import { Dialog } from '../../components/ui/dialog.tsx';
import { Field, TextInput } from '../../components/ui/field.tsx';
import { UnsavedQuestion } from '../../components/unsaved-question.tsx';
import { checklistWrites } from '../../lib/checklist-writes.ts';
import { enqueue } from '../../lib/outbox/outbox.ts';
import { deleteRow } from '../../lib/row-sheet/delete-row.ts';
import { checkList, type ListErrors, moved, withoutBlank } from './edit-list.ts';
import { ItemFields } from './item-fields.tsx';

const MOST = 100;

/** Changes a list: its name, its items, their order, and which of them hold one back. */
export function ListSheet({ checklist, onClose }: { checklist: Checklist; onClose: () => void }) {
  const [name, setName] = useState(checklist.name);
  const [items, setItems] = useState<ChecklistItem[]>(checklist.items);
  const [errors, setErrors] = useState<ListErrors>({});
  const [isLeaving, setIsLeaving] = useState(false);
  const rows = useRef<HTMLOListElement>(null);
  const isChanged = name !== checklist.name || JSON.stringify(items) !== JSON.stringify(checklist.items);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const content = { name: name.trim(), items: withoutBlank(items) };
    const found = checkList(content);
    setErrors(found);
    if (found.name) return;
    const isSame = JSON.stringify(content.items) === JSON.stringify(checklist.items);
    const write = checklistWrites.update(
      checklist,
      { name: content.name, ...(isSame ? {} : { items: content.items }) },
      content.name,
    );
    if (write) await enqueue(write);
    onClose();
  };
  const remove = async () => {
    const tell = await deleteRow(checklistWrites, checklist, checklist.name);
    onClose();
    tell();
  };
  const add = () => {
    setItems([...items, { id: crypto.randomUUID(), name: '', isCritical: false }]);
    // Once it is there.
    requestAnimationFrame(() => rows.current?.querySelector<HTMLElement>('li:last-child input[type=text]')?.focus());
  };
  const change = (id: string, changes: Partial<ChecklistItem>) =>
    setItems(items.map((item) => (item.id === id ? { ...item, ...changes } : item)));

  return (
    <Dialog title="Change this list" onClose={() => (isChanged ? setIsLeaving(true) : onClose())}>
      <form noValidate className="grid gap-4 px-5 pt-2" onSubmit={(event) => void save(event)}>
        <Field label="Name" error={errors.name}>
          {(control) => (
            <TextInput
              {...control}
              value={name}
              maxLength={80}
              autoComplete="off"
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <ol ref={rows} aria-label="Items" className="grid gap-3">
          {items.map((item, index) => (
            <ItemFields
              key={item.id}
              item={item}
              place={index}
              count={items.length}
              onChange={(changes) => change(item.id, changes)}
              onMove={(by) => setItems(moved(items, index, by))}
              onRemove={() => setItems(items.filter(({ id }) => id !== item.id))}
            />
          ))}
        </ol>
        {items.length < MOST && (
          <Button variant="secondary" onClick={add}>
            <Plus aria-hidden className="size-5" />
            Add an item
          </Button>
        )}
        <SheetActions onDelete={() => void remove()} />
      </form>
      {isLeaving && <UnsavedQuestion title="Leave this list?" onStay={() => setIsLeaving(false)} onDiscard={onClose} />}
    </Dialog>
  );
}
