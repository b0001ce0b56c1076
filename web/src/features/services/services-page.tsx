import { getRouteApi, Link } from '@tanstack/react-router';
import { CalendarPlus, Plus } from 'lucide-react';
import { buttonStyle, PRIMARY_ACTION } from '../../components/ui/button-style.ts';
import { Chip } from '../../components/ui/chip.tsx';
import { Message, ReadFailure } from '../../components/ui/message.tsx';
import { Page } from '../../components/ui/page.tsx';
import { SkeletonRows } from '../../components/ui/skeleton.tsx';
import { WheelsTabs } from '../../components/wheels-tabs.tsx';
import { dueServices } from '../../lib/due-services.ts';
import { usePendingQuery } from '../../lib/outbox/use-pending-query.ts';
import { servicePlansQuery } from '../../lib/service-queries.ts';
import { usePersonFormat } from '../../lib/use-person-format.ts';
import { useRigFormat } from '../../lib/use-rig-format.ts';
import { vehiclesQuery } from '../../lib/vehicle-queries.ts';
import { HistoryList } from './history-list.tsx';
import { PlanSheet } from './plan-sheet.tsx';
import { ServiceCard } from './service-card.tsx';

const route = getRouteApi('/app/wheels/service');

/** What has to be done to the rig and when, most urgent first, and what has been done. */
export function ServicesPage() {
  const { plan, done, vehicle } = route.useSearch();
  return (
    <Page title="Service" tabTitle="Service · Wheels" actions={<AddServiceLink />}>
      <WheelsTabs />
      <ServicesContent vehicleId={vehicle} />
      {plan && !done && <PlanSheet key={plan} planId={plan} vehicleId={vehicle} />}
    </Page>
  );
}

function ServicesContent({ vehicleId }: { vehicleId: string | undefined }) {
  const navigate = route.useNavigate();
  const format = usePersonFormat();
  const rigFormat = useRigFormat();
  const plans = usePendingQuery(servicePlansQuery());
  const vehicles = usePendingQuery(vehiclesQuery());
  if (!plans.data || !vehicles.data) {
    const failed = [plans, vehicles].find(({ isError }) => isError);
    if (failed?.error)
      return <ReadFailure what="your service plans" error={failed.error} onRetry={() => void failed.refetch()} />;
    return <SkeletonRows count={4} label="Loading your service plans…" />;
  }
  const { rigs } = vehicles.data;
  if (rigs.length === 0) return <NoVehicle />;

  const shown = rigs.find(({ vehicle }) => vehicle.id === vehicleId)?.vehicle.id;
  const choose = (chosen: string | undefined) =>
    void navigate({ search: (previous) => ({ ...previous, vehicle: chosen }), replace: true, resetScroll: false });
  const services = dueServices(plans.data, rigs, format.today).filter(({ plan }) => !shown || plan.vehicleId === shown);
  return (
    <>
      {rigs.length > 1 && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would announce a form.
        <div role="group" aria-label="Vehicle" className="-mx-4 flex gap-2 overflow-x-auto px-4 py-1">
          <Chip on={!shown} onClick={() => choose(undefined)}>
            All
          </Chip>
          {rigs.map(({ vehicle }) => (
            <Chip key={vehicle.id} on={shown === vehicle.id} onClick={() => choose(vehicle.id)}>
              {vehicle.name}
            </Chip>
          ))}
        </div>
      )}
      <section aria-labelledby="due-heading" className="grid gap-3">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h2 id="due-heading" className="font-display text-xl font-semibold">
            What is due
          </h2>
          {services.length > 0 && <NewPlanLink />}
        </div>
        {services.length === 0 ? (
          <Message title="Nothing planned yet" action={<NewPlanLink />}>
            Oil every 10,000 km, wheel bearings once a year: write it down once, and you are told in time.
          </Message>
        ) : (
          <div className="grid gap-3 lg:grid-cols-2">
            {services.map((service) => (
              <ServiceCard key={service.plan.id} service={service} format={format} rigFormat={rigFormat} />
            ))}
          </div>
        )}
      </section>
      <section aria-labelledby="done-heading" className="grid gap-3">
        <h2 id="done-heading" className="font-display text-xl font-semibold">
          What was done
        </h2>
        <HistoryList filter={shown ? { vehicleId: shown } : {}} rigs={rigs} format={format} rigFormat={rigFormat} />
      </section>
    </>
  );
}

/** The one primary action of the page: bottom right within reach of the thumb on a phone. */
function AddServiceLink() {
  return (
    <Link
      data-new-entry
      to="."
      search={({ plan: _plan, ...previous }) => ({ ...previous, done: 'new' })}
      state={{ openedHere: true }}
      resetScroll={false}
      className={buttonStyle('primary', PRIMARY_ACTION)}
    >
      <Plus aria-hidden className="size-6" />
      Add service
    </Link>
  );
}

function NewPlanLink() {
  return (
    <Link
      to="."
      search={(previous) => ({ ...previous, plan: 'new' })}
      state={{ openedHere: true }}
      resetScroll={false}
      className={buttonStyle('secondary')}
    >
      <CalendarPlus aria-hidden className="size-5" />
      Plan a service
    </Link>
  );
}

function NoVehicle() {
  return (
    <Message
      title="First, your rig"
      action={
        <Link to="/wheels/vehicles/$vehicleId" params={{ vehicleId: 'new' }} className={buttonStyle('primary')}>
          Add a vehicle
        </Link>
      }
    >
      Add the car, the van or the generator, and what has to be done to it is kept here.
    </Message>
  );
}
