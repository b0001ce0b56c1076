import { type UseFormReturn, useWatch } from 'react-hook-form';
import { chipStyle } from '../../components/ui/chip.tsx';
import { Field, TextInput } from '../../components/ui/field.tsx';
import { stationsQuery } from '../../lib/fuel-queries.ts';
import { usePendingQuery } from '../../lib/outbox/use-pending-query.ts';
import type { FuelValues } from './fuel-values.ts';

const MAX_SUGGESTIONS = 4;

/** Where it was. Stations used before are one tap away, the latest first. */
export function StationField({ form }: { form: UseFormReturn<FuelValues> }) {
  const typed = useWatch({ control: form.control, name: 'station' }).trim();
  const { data = [] } = usePendingQuery(stationsQuery);
  const suggestions = data
    .filter(({ station }) => station !== typed && station.toLowerCase().includes(typed.toLowerCase()))
    .slice(0, MAX_SUGGESTIONS);
  const choose = (station: string) => {
    form.setValue('station', station, { shouldDirty: true });
    form.setFocus('station');
  };
  return (
    <div className="grid gap-2">
      <Field label="Station" error={form.formState.errors.station?.message}>
        {(control) => (
          <TextInput autoComplete="off" placeholder="BP Ceduna" {...form.register('station')} {...control} />
        )}
      </Field>
      {suggestions.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset inside the form would announce a second form part.
        <div role="group" aria-label="Filled up before at" className="flex flex-wrap gap-2">
          {suggestions.map(({ station }) => (
            <button
              key={station}
              type="button"
              className={chipStyle(false, 'max-w-full px-3 text-sm')}
              onClick={() => choose(station)}
            >
              {station}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
