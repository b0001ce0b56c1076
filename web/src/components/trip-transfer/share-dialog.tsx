import { useState } from 'react';
import type { NewTripShare } from '../../../../shared/contracts/trip-shares.ts';
import type { Trip } from '../../../../shared/contracts/trips.ts';
import { isCreate } from '../../lib/outbox/outbox-entry.ts';
import { outboxStore } from '../../lib/outbox/outbox-store.ts';
import { useStore } from '../../lib/store.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { NewLink } from './new-link.tsx';
import { ShareForm } from './share-form.tsx';
import { ShareList } from './share-list.tsx';

/** Makes links to a trip, and ends them. */
export function ShareDialog({ trip, onClose }: { trip: Trip; onClose: () => void }) {
  const [made, setMade] = useState<NewTripShare | null>(null);
  const isUnsent = useStore(outboxStore).some((entry) => entry.entity === `trip:${trip.id}` && isCreate(entry));
  return (
    <Dialog title="Share this trip" onClose={onClose}>
      <div className="grid gap-5 px-5 pt-2 pb-6">
        <p className="text-soft">
          Whoever has the link sees the days, the stops by name and how far you drive, with places to about 10 km. No
          money, no notes, and never where you are.
        </p>
        {isUnsent ? (
          <Notice tone="plain">This trip is still on this phone only. It can be shared once it has been sent.</Notice>
        ) : (
          <>
            {made ? (
              <NewLink made={made} tripName={trip.name} onAnother={() => setMade(null)} />
            ) : (
              <ShareForm tripId={trip.id} onMade={setMade} />
            )}
            <ShareList tripId={trip.id} onEnded={(id) => setMade((shown) => (shown?.share.id === id ? null : shown))} />
          </>
        )}
      </div>
    </Dialog>
  );
}
