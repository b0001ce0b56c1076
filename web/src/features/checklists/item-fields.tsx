import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { useId } from 'react';
import type { ChecklistItem } from '../../../../shared/contracts/checklists.ts';
import { Button } from '../../components/ui/button.tsx';
import { TextInput } from '../../components/ui/field.tsx';

interface ItemFieldsProps {
  item: ChecklistItem;
  /** Its place in the list, 0 the first. */
  place: number;
  count: number;
  onChange: (changes: Partial<ChecklistItem>) => void;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
}

export function ItemFields({ item, place, count, onChange, onMove, onRemove }: ItemFieldsProps) {
  const id = useId();
  const label = item.name.trim() || `Item ${place + 1}`;
  return (
    <li className="grid gap-2 rounded-control border border-hairline p-2.5">
      <TextInput
        type="text"
        aria-label={`Item ${place + 1}`}
        value={item.name}
        maxLength={120}
        autoComplete="off"
        onChange={(event) => onChange({ name: event.target.value })}
      />
      <div className="flex flex-wrap items-center gap-1">
        <label htmlFor={id} className="mr-auto flex min-h-11 cursor-pointer items-center gap-2.5 pr-2">
          <input
            id={id}
            type="checkbox"
            checked={item.isCritical}
            className="size-6 shrink-0 accent-eucalyptus"
            onChange={(event) => onChange({ isCritical: event.target.checked })}
          />
          Critical
          <span className="sr-only">: {label}</span>
        </label>
        <Button variant="quiet" aria-label={`Move up: ${label}`} aria-disabled={place === 0} onClick={() => onMove(-1)}>
          <ArrowUp aria-hidden className="size-5" />
        </Button>
        <Button
          variant="quiet"
          aria-label={`Move down: ${label}`}
          aria-disabled={place === count - 1}
          onClick={() => onMove(1)}
        >
          <ArrowDown aria-hidden className="size-5" />
        </Button>
        <Button variant="quiet" aria-label={`Remove: ${label}`} onClick={onRemove}>
          <Trash2 aria-hidden className="size-5" />
        </Button>
      </div>
    </li>
  );
}
