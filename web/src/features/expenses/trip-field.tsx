import type { UseFormReturn } from 'react-hook-form';
import { Field, SelectInput } from '../../components/ui/field.tsx';
import { usePendingQuery } from '../../lib/outbox/use-pending-query.ts';
import { tripsQuery } from '../../lib/trip-queries.ts';
import type { ExpenseValues } from './expense-draft.ts';

/** The trip it belongs to; not asked of people without one. */
export function TripField({ form }: { form: UseFormReturn<ExpenseValues> }) {
  const { data } = usePendingQuery(tripsQuery());
  const trips = data?.trips ?? [];
  if (trips.length === 0) return null;
  return (
    <Field label="Trip" error={form.formState.errors.tripId?.message}>
      {(control) => (
        <SelectInput {...form.register('tripId')} {...control}>
          <option value="">None</option>
          {trips.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectInput>
      )}
    </Field>
  );
}
