import { type UseFormReturn, useWatch } from 'react-hook-form';
import type { Rig } from '../../../../shared/contracts/vehicles.ts';
import { Chip } from '../../components/ui/chip.tsx';
import { FieldError } from '../../components/ui/field.tsx';
import { isHitched } from './fuel-rigs.ts';
import type { FuelValues } from './fuel-values.ts';

interface VehicleFieldProps {
  form: UseFormReturn<FuelValues>;
  rigs: Rig[];
}

/** Which vehicle, where there are several, and whether it was towing: both are right as they stand most of the time. */
export function VehicleField({ form, rigs }: VehicleFieldProps) {
  const { vehicleId, isTowing } = useWatch({ control: form.control });
  const chosen = rigs.find(({ vehicle }) => vehicle.id === vehicleId);
  const error = form.formState.errors.vehicleId?.message;
  const choose = (rig: Rig) => {
    form.setValue('vehicleId', rig.vehicle.id);
    form.setValue('isTowing', isHitched(rig));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset inside the form would announce a second form part.
    <div role="group" aria-label="Vehicle" className="flex flex-wrap items-center gap-2">
      {rigs.length > 1 ? (
        rigs.map((rig) => (
          <Chip key={rig.vehicle.id} on={rig.vehicle.id === vehicleId} onClick={() => choose(rig)}>
            {rig.vehicle.name}
          </Chip>
        ))
      ) : (
        <span className="font-semibold">{chosen?.vehicle.name}</span>
      )}
      {chosen?.vehicle.kind !== 'generator' && (
        <label className="ml-auto flex min-h-11 cursor-pointer items-center gap-2.5 rounded-full border border-edge px-4 has-checked:border-eucalyptus has-checked:bg-mist has-checked:font-semibold">
          <input
            type="checkbox"
            checked={isTowing ?? false}
            onChange={(event) => form.setValue('isTowing', event.target.checked)}
            className="size-5 accent-eucalyptus"
          />
          Towing
        </label>
      )}
      {error && <FieldError>{error}</FieldError>}
    </div>
  );
}
