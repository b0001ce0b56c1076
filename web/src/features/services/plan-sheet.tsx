import { useState } from 'react';
import { Dialog } from '../../components/ui/dialog.tsx';
import { isSetAside } from '../../lib/outbox/outbox-entry.ts';
import { outboxStore } from '../../lib/outbox/outbox-store.ts';
import { usePendingQuery } from '../../lib/outbox/use-pending-query.ts';
import { readDraft } from '../../lib/row-sheet/row-draft.ts';
import { useCloseSheet } from '../../lib/row-sheet/use-close-sheet.ts';
import { servicePlansQuery } from '../../lib/service-queries.ts';
import { useStore } from '../../lib/store.ts';
import { usePersonFormat } from '../../lib/use-person-format.ts';
import { useRigFormat } from '../../lib/use-rig-format.ts';
import { vehiclesQuery } from '../../lib/vehicle-queries.ts';
import { PlanForm, type PlanOpening } from './plan-form.tsx';
import { newValues, type PlanValues, toValues } from './plan-values.ts';

interface PlanSheetProps {
  /** `new`, or the id of the plan to change. */
  planId: string;
  /** The vehicle that a new one is for, when the page shows one only. */
  vehicleId: string | undefined;
}

/** Adds or changes a plan over the page of services, which has read all that it needs. */
export function PlanSheet({ planId, vehicleId }: PlanSheetProps) {
  const isNew = planId === 'new';
  const sheet = `service-plan.${planId}`;
  const close = useCloseSheet();
  const format = usePersonFormat();
  const rigFormat = useRigFormat();
  const plans = usePendingQuery(servicePlansQuery());
  const vehicles = usePendingQuery(vehiclesQuery());
  const mends =
    useStore(outboxStore).find((entry) => entry.entity === `service-plan:${planId}` && isSetAside(entry)) ?? null;
  const [opening, setOpening] = useState<PlanOpening | null>(null);
  const base = plans.data?.services.find(({ plan }) => plan.id === planId)?.plan ?? null;
  if (!opening && plans.data && vehicles.data && (isNew || base)) {
    const { rigs } = vehicles.data;
    const world = { rigs, unit: rigFormat.distanceUnit };
    const chosen = vehicleId ?? (rigs.length === 1 ? rigs[0]?.vehicle.id : undefined) ?? '';
    const fresh = base ? toValues(base, world) : newValues(chosen, format.today, world);
    const kept = readDraft<PlanValues>(sheet);
    const draft = kept ?? { values: fresh, clientId: crypto.randomUUID() };
    setOpening({ base, mends, clientId: base?.id ?? draft.clientId, world, fresh, draft, restored: kept !== null });
  }
  const isGone = !opening && plans.data !== undefined && vehicles.data !== undefined;
  return (
    <Dialog title={isNew ? 'Plan a service' : isGone ? 'Not here any more' : 'Change plan'} onClose={close}>
      {opening && <PlanForm planId={planId} sheet={sheet} opening={opening} format={format} close={close} />}
      {isGone && <p className="px-5 pt-2 pb-6 text-soft">This plan has been deleted, maybe on another device.</p>}
    </Dialog>
  );
}
