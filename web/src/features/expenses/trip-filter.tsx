import { X } from 'lucide-react';
import { chipStyle } from '../../components/ui/chip.tsx';
import { usePendingQuery } from '../../lib/outbox/use-pending-query.ts';
import { tripsQuery } from '../../lib/trip-queries.ts';

/** Names the trip whose expenses alone are shown, and shows all again. */
export function TripFilter({ trip, onClear }: { trip: string; onClear: () => void }) {
  const { data } = usePendingQuery(tripsQuery());
  const name = data?.trips.find(({ id }) => id === trip)?.name ?? 'one trip';
  return (
    <button
      type="button"
      aria-label={`Remove ${name}`}
      className={chipStyle(false, 'justify-self-start bg-mist')}
      onClick={onClear}
    >
      Trip: {name}
      <X aria-hidden className="size-4.5" />
    </button>
  );
}
