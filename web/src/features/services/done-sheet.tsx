import { type ReactNode, useState } from 'react';
import type { ServiceRecord } from '../../../../shared/contracts/services.ts';
import { ReadFailure } from '../../components/ui/message.tsx';
import { SheetTitle } from '../../components/ui/sheet-title.tsx';
import { ApiProblem } from '../../lib/api-problem.ts';
import { dueServices } from '../../lib/due-services.ts';
import { meQuery } from '../../lib/me-query.ts';
import { isCreate, type OutboxEntry } from '../../lib/outbox/outbox-entry.ts';
import { usePendingQuery } from '../../lib/outbox/use-pending-query.ts';
import { readDraft } from '../../lib/row-sheet/row-draft.ts';
import { useCloseSheet } from '../../lib/row-sheet/use-close-sheet.ts';
import { useSheetRow } from '../../lib/row-sheet/use-sheet-row.ts';
import { servicePlansQuery, serviceRecordQuery } from '../../lib/service-queries.ts';
import { usePersonFormat } from '../../lib/use-person-format.ts';
import { useRigFormat } from '../../lib/use-rig-format.ts';
import { vehiclesQuery } from '../../lib/vehicle-queries.ts';
import { DoneForm, type DoneOpening } from './done-form.tsx';
import { type DoneValues, type DoneWorld, newValues, otherOf, toValues } from './done-values.ts';

interface DoneSheetProps {
  /** `new`, or the id of the record to change. */
  done: string;
  /** The plan that a new one is of. */
  plan?: string;
  waiting: ReactNode;
}

/** Writes down that something was done to a vehicle, over whatever page is open. */
export function DoneSheet({ done, plan = '', waiting }: DoneSheetProps) {
  const isNew = done === 'new';
  const sheet = `service.${done}${plan && `.${plan}`}`;
  const close = useCloseSheet();
  const format = usePersonFormat();
  const rigFormat = useRigFormat();
  const me = usePendingQuery(meQuery);
  const plans = usePendingQuery(servicePlansQuery());
  const vehicles = usePendingQuery(vehiclesQuery());
  const { query, base, isDeleted, mends } = useSheetRow('service', done, serviceRecordQuery(done));
  const needed = [me, plans, vehicles, ...(isNew || base || isDeleted ? [] : [query])];
  const failed = needed.find(({ isError, data }) => isError && !data);
  const [opening, setOpening] = useState<DoneOpening | null>(null);
  if (!opening && !isDeleted && me.data && plans.data && vehicles.data && (isNew || base)) {
    const { rigs } = vehicles.data;
    const services = dueServices(plans.data, rigs, format.today);
    const world = { services, rigs, unit: rigFormat.distanceUnit, currency: format.currency };
    setOpening(open(base, mends, world, plans.data.workshops));
  }

  function open(
    row: ServiceRecord | null,
    setAside: OutboxEntry | null,
    world: DoneWorld,
    workshops: readonly string[],
  ): DoneOpening {
    const fresh = row ? toValues(row, world) : newValues(firstChoice(plan, world), format.today, world);
    const kept = readDraft<DoneValues>(sheet);
    const draft = kept ?? { values: fresh, clientId: crypto.randomUUID() };
    return {
      title: isNew || (setAside && isCreate(setAside)) ? 'Service done' : 'Change service',
      base: row,
      mends: setAside,
      clientId: row?.id ?? draft.clientId,
      world,
      workshops,
      fresh,
      draft,
      restored: kept !== null,
    };
  }

  const isGone = !opening && (isDeleted || (failed?.error instanceof ApiProblem && failed.error.code === 'not_found'));
  const title = opening?.title ?? (isGone ? 'Not here any more' : isNew ? 'Service done' : 'Service');
  return (
    <>
      <SheetTitle>{title}</SheetTitle>
      {opening ? (
        <DoneForm done={done} sheet={sheet} opening={opening} format={format} rigFormat={rigFormat} close={close} />
      ) : isGone ? (
        <p className="px-5 pt-2 pb-6 text-soft">This service has been deleted, maybe on another device.</p>
      ) : failed?.error ? (
        <div className="px-5 pt-2 pb-6">
          <ReadFailure what="this service" error={failed.error} onRetry={() => void failed.refetch()} />
        </div>
      ) : (
        waiting
      )}
    </>
  );
}

/** The plan that was asked for; with no plan at all, something else on the one vehicle there is. */
function firstChoice(plan: string, { services, rigs }: DoneWorld): string {
  if (services.some((service) => service.plan.id === plan)) return plan;
  const [only, ...others] = rigs;
  return only && others.length === 0 && services.length === 0 ? otherOf(only.vehicle.id) : '';
}
