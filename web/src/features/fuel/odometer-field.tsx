import type { UseFormReturn } from 'react-hook-form';
import type { VehicleKind } from '../../../../shared/contracts/vehicles.ts';
import { Field, TextInput } from '../../components/ui/field.tsx';
import { numberField } from './amount-fields.tsx';
import type { FuelValues, PumpUnits } from './fuel-values.ts';

interface OdometerFieldProps {
  form: UseFormReturn<FuelValues>;
  units: PumpUnits;
  kind: VehicleKind;
  /** "+210 km", or what it was last. */
  hint: string | null;
}

/** May be left empty: then the fill only adds its litres. */
export function OdometerField({ form, units, kind, hint }: OdometerFieldProps) {
  return (
    <Field
      label={kind === 'generator' ? 'Hours' : `Odometer (${units.distance})`}
      hint={hint ?? 'If you looked'}
      error={form.formState.errors.odometer?.message}
    >
      {(control) => <TextInput {...numberField} {...form.register('odometer')} {...control} />}
    </Field>
  );
}
