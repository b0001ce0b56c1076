import { RadioGroup } from 'radix-ui';
import { useId } from 'react';
import { Controller, type UseFormReturn } from 'react-hook-form';
import { STOP_KINDS } from '../../../../shared/contracts/trips.ts';
import { nameStopKind } from '../../lib/stop-kinds.ts';
import { StopIcon } from './stop-icon.tsx';
import type { StopValues } from './stop-values.ts';

/** What one stops for, by one tap. */
export function KindField({ form }: { form: UseFormReturn<StopValues> }) {
  const id = useId();
  return (
    <div className="grid gap-1.5">
      <span id={id} className="font-semibold">
        What for?
      </span>
      <Controller
        control={form.control}
        name="kind"
        render={({ field }) => (
          <RadioGroup.Root
            value={field.value}
            onValueChange={field.onChange}
            aria-labelledby={id}
            loop
            className="grid grid-cols-[repeat(auto-fill,minmax(min(max(5.2rem,30%),45%),1fr))] gap-2"
          >
            {STOP_KINDS.map((kind) => (
              <RadioGroup.Item
                key={kind}
                value={kind}
                className="flex min-h-16 flex-col items-center justify-center gap-1 rounded-control border border-edge px-1 py-2 text-center text-[0.83rem] leading-tight hover:bg-sunk data-[state=checked]:border-2 data-[state=checked]:border-eucalyptus data-[state=checked]:bg-mist data-[state=checked]:font-bold"
              >
                <StopIcon kind={kind} className="size-6 shrink-0 text-eucalyptus-ink" />
                {nameStopKind(kind)}
              </RadioGroup.Item>
            ))}
          </RadioGroup.Root>
        )}
      />
    </div>
  );
}
