import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import type { Stop, TripPlan } from '../../../../shared/contracts/trips.ts';
import type { PersonFormat } from '../../../../shared/domain/person-format.ts';
import type { RigFormat } from '../../../../shared/domain/rig-format.ts';
import { Dialog } from '../../components/ui/dialog.tsx';
import { rowAfter } from '../../lib/outbox/lay-over.ts';
import { isCreate, isSetAside } from '../../lib/outbox/outbox-entry.ts';
import { outboxStore } from '../../lib/outbox/outbox-store.ts';
import { readDraft } from '../../lib/row-sheet/row-draft.ts';
import { useCloseSheet } from '../../lib/row-sheet/use-close-sheet.ts';
import { useStore } from '../../lib/store.ts';
import { StopForm, type StopOpening } from './stop-form.tsx';
import { type StopValues, toStopValues } from './stop-values.ts';

interface StopSheetProps {
  /** `new`, or the id of the stop to change. */
  id: string;
  plan: TripPlan;
  format: PersonFormat;
  rigFormat: RigFormat;
}

/** Adds or changes a stop over the page of its trip, which knows it already. */
export function StopSheet({ id, plan, format, rigFormat }: StopSheetProps) {
  const close = useCloseSheet();
  const router = useRouter();
  const own = useStore(outboxStore).filter(({ entity }) => entity === `stop:${id}`);
  const mends = own.find(isSetAside) ?? null;
  const inPlan = plan.stops.find((stop) => stop.id === id) ?? null;
  const base = inPlan ?? (rowAfter(own, own[0]?.before ?? null) as Stop | null); // entries of a stop
  const [opening, setOpening] = useState<StopOpening | null>(null);
  if (!opening && (id === 'new' || base)) setOpening(begin());

  function begin(): StopOpening {
    const place = base ? plan.stops.findIndex((stop) => stop.id === id) : plan.stops.length;
    const fresh = toStopValues(base, plan.stops[place - 1]?.id ?? '', rigFormat.volumeUnit);
    const kept = readDraft<StopValues>(`stop.${plan.trip.id}.${id}`);
    const draft = kept ?? { values: fresh, clientId: crypto.randomUUID() };
    return {
      id,
      title: !base || (mends && isCreate(mends)) ? 'New stop' : 'Change stop',
      base,
      mends,
      clientId: base?.id ?? draft.clientId,
      draft,
      fresh,
      restored: kept !== null,
    };
  }

  const open = (stop: string) =>
    void router.navigate({
      to: '/wheels/trips/$tripId',
      params: { tripId: plan.trip.id },
      search: (previous: object) => ({ ...previous, stop }),
      state: { openedHere: true },
      resetScroll: false,
    });
  return (
    <Dialog title={opening?.title ?? 'Not here any more'} onClose={close}>
      {opening ? (
        <StopForm
          opening={opening}
          tripId={plan.trip.id}
          stops={plan.stops}
          format={format}
          rigFormat={rigFormat}
          open={open}
          close={close}
        />
      ) : (
        <p className="px-5 pt-2 pb-6 text-soft">This stop has been deleted, maybe on another device.</p>
      )}
    </Dialog>
  );
}
