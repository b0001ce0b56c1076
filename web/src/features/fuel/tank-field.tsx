import { RadioGroup } from 'radix-ui';
import { Controller, type UseFormReturn } from 'react-hook-form';
import type { FuelValues } from './fuel-values.ts';

const SEGMENT =
  'min-h-12 flex-1 rounded-control border border-edge px-4 hover:bg-sunk data-[state=checked]:border-2 data-[state=checked]:border-eucalyptus data-[state=checked]:bg-mist data-[state=checked]:font-bold';

/** Full or part: only a full tank says what was used since the last full one. */
export function TankField({ form }: { form: UseFormReturn<FuelValues> }) {
  return (
    <div className="grid gap-2">
      <Controller
        control={form.control}
        name="tank"
        render={({ field }) => (
          <RadioGroup.Root
            value={field.value}
            onValueChange={field.onChange}
            aria-label="Tank"
            loop
            className="flex gap-2"
          >
            <RadioGroup.Item value="full" ref={field.ref} className={SEGMENT}>
              Full tank
            </RadioGroup.Item>
            <RadioGroup.Item value="part" className={SEGMENT}>
              Part
            </RadioGroup.Item>
          </RadioGroup.Root>
        )}
      />
      <label className="flex min-h-11 cursor-pointer items-center gap-3 px-1">
        <input type="checkbox" {...form.register('isMissed')} className="size-6 shrink-0 accent-eucalyptus" />
        Missed a fill before this one
      </label>
    </div>
  );
}
