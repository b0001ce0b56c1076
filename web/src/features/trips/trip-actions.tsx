import { useRouter } from '@tanstack/react-router';
import { Copy, Trash2 } from 'lucide-react';
import type { TripPlan } from '../../../../shared/contracts/trips.ts';
import { ExportTrip } from '../../components/trip-transfer/export-trip.tsx';
import { ShareTrip } from '../../components/trip-transfer/share-trip.tsx';
import { Button } from '../../components/ui/button.tsx';
import { deleteTrip } from './delete-trip.ts';
import { duplicateTrip } from './duplicate-trip.ts';

/** What can be done with a whole trip. */
export function TripActions({ plan, today }: { plan: TripPlan; today: string }) {
  const router = useRouter();
  const copy = async () => {
    const tripId = await duplicateTrip(plan, today);
    await router.navigate({ to: '/wheels/trips/$tripId', params: { tripId }, search: { part: 'edit' } });
  };
  const remove = async () => {
    const tell = await deleteTrip(plan);
    await router.navigate({ to: '/wheels/trips', replace: true });
    tell();
  };
  return (
    <div className="flex flex-wrap gap-3">
      <ShareTrip trip={plan.trip} />
      <ExportTrip plan={plan} />
      <Button variant="secondary" onClick={() => void copy()}>
        <Copy aria-hidden className="size-5" />
        Copy this trip
      </Button>
      <Button variant="danger" onClick={() => void remove()}>
        <Trash2 aria-hidden className="size-5" />
        Delete this trip
      </Button>
    </div>
  );
}
