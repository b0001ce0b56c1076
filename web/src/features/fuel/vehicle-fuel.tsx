import { useMemo } from 'react';
import type { Vehicle } from '../../../../shared/contracts/vehicles.ts';
import { judgeFills, sumFills } from '../../../../shared/domain/fuel-economy.ts';
import { Horizon } from '../../components/ui/horizon.tsx';
import { Message, ReadFailure } from '../../components/ui/message.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { Skeleton, SkeletonRows } from '../../components/ui/skeleton.tsx';
import { fuelHistoryQuery } from '../../lib/fuel-queries.ts';
import { usePendingQuery } from '../../lib/outbox/use-pending-query.ts';
import { usePersonFormat } from '../../lib/use-person-format.ts';
import { useRigFormat } from '../../lib/use-rig-format.ts';
import { FuelFigures } from './fuel-figures.tsx';
import { FuelFilters } from './fuel-filters.tsx';
import { FuelList } from './fuel-list.tsx';
import type { ChangeFilter, FuelFilter } from './fuel-search.ts';
import { FuelTrend } from './fuel-trend.tsx';

interface VehicleFuelProps {
  vehicle: Vehicle;
  search: FuelFilter;
  onChange: ChangeFilter;
}

/** One vehicle's consumption and its fills. */
export function VehicleFuel({ vehicle, search, onChange }: VehicleFuelProps) {
  const format = usePersonFormat();
  const rigFormat = useRigFormat();
  const history = usePendingQuery(fuelHistoryQuery(vehicle.id));
  const fuelLogs = history.data?.fuelLogs;
  const stats = useMemo(() => (fuelLogs ? sumFills(vehicle.id, fuelLogs) : null), [vehicle.id, fuelLogs]);
  const fills = useMemo(() => (fuelLogs ? judgeFills(fuelLogs).reverse() : null), [fuelLogs]);

  if (!stats || !fills) {
    if (history.isError)
      return <ReadFailure what="your fill-ups" error={history.error} onRetry={() => void history.refetch()} />;
    return (
      <div className="grid gap-4">
        <Skeleton className="h-32" />
        <SkeletonRows count={6} label="Loading your fill-ups…" />
      </div>
    );
  }
  if (fills.length === 0) return <FirstFill name={vehicle.name} />;
  const words = { format, rigFormat, kind: vehicle.kind };
  return (
    <>
      {history.data?.isWhole === false && (
        <Notice tone="plain">These are your newest 5,000 fill-ups. Figures are of them alone.</Notice>
      )}
      <FuelFigures stats={stats} {...words} />
      <FuelTrend fills={fills} average={stats.all.litresPer100Km} {...words} />
      <FuelFilters fills={fills} search={search} kind={vehicle.kind} onChange={onChange} />
      <FuelList fills={fills} search={search} onChange={onChange} {...words} />
    </>
  );
}

function FirstFill({ name }: { name: string }) {
  return (
    <Message picture={<Horizon className="w-full max-w-[320px]" />} title="Your first fill-up">
      “Add fuel” at the pump: litres, total and the odometer. From the second full tank on you will see what {name}{' '}
      uses, towing and solo.
    </Message>
  );
}
