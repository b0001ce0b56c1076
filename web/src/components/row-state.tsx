import { CircleAlert, Clock } from 'lucide-react';
import { connectionStore } from '../lib/connection.ts';
import { isSetAside, type OutboxState } from '../lib/outbox/outbox-entry.ts';
import { useStore } from '../lib/store.ts';

/** Says of a row what has not reached the server yet, and whether the person has to do something about it. */
export function RowState({ state }: { state: OutboxState }) {
  const connection = useStore(connectionStore);
  if (isSetAside({ state })) {
    return (
      <span className="flex items-center justify-end gap-1 text-sm font-semibold text-brick-ink">
        <CircleAlert aria-hidden className="size-4 shrink-0" />
        Needs you
      </span>
    );
  }
  return (
    <span className="flex items-center justify-end gap-1 text-sm font-normal text-soft">
      <Clock aria-hidden className="size-4 shrink-0" />
      {connection === 'online' ? 'Saving…' : 'Waiting for signal'}
    </span>
  );
}
