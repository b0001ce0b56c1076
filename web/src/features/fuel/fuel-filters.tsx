import { useMemo } from 'react';
import type { FuelLog } from '../../../../shared/contracts/fuel-logs.ts';
import type { VehicleKind } from '../../../../shared/contracts/vehicles.ts';
import type { JudgedFill } from '../../../../shared/domain/fuel-economy.ts';
import { Chip } from '../../components/ui/chip.tsx';
import { SelectInput } from '../../components/ui/field.tsx';
import type { ChangeFilter, FuelFilter } from './fuel-search.ts';

const DRIVEN = [
  [undefined, 'All'],
  ['towing', 'Towing'],
  ['solo', 'Solo'],
] as const;

interface FuelFiltersProps {
  fills: JudgedFill<FuelLog>[];
  search: FuelFilter;
  kind: VehicleKind;
  onChange: ChangeFilter;
}

/** Which fills are listed. Where there is nothing to choose between, nothing is offered. */
export function FuelFilters({ fills, search, kind, onChange }: FuelFiltersProps) {
  const stations = useMemo(() => [...new Set(fills.map(({ station }) => station).filter(Boolean))].sort(), [fills]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would announce a form, and nothing is filled in here.
    <div role="group" aria-label="Which fill-ups" className="flex flex-wrap items-center gap-2">
      {kind !== 'generator' &&
        DRIVEN.map(([driven, label]) => (
          <Chip key={label} on={search.driven === driven} onClick={() => onChange({ driven })}>
            {label}
          </Chip>
        ))}
      {stations.length > 1 && (
        <SelectInput
          aria-label="Station"
          className="sm:max-w-72"
          value={search.station ?? ''}
          onChange={(event) => onChange({ station: event.target.value || undefined })}
        >
          <option value="">Any station</option>
          {stations.map((station) => (
            <option key={station}>{station}</option>
          ))}
        </SelectInput>
      )}
    </div>
  );
}
