import { type UseFormReturn, useWatch } from 'react-hook-form';
import { chipStyle } from '../../components/ui/chip.tsx';
import { Field, TextInput } from '../../components/ui/field.tsx';
import type { DoneValues } from './done-values.ts';

const MAX_SUGGESTIONS = 4;

/** Who did it. Those used before are one tap away, also without signal. */
export function WorkshopField({ form, known }: { form: UseFormReturn<DoneValues>; known: readonly string[] }) {
  const typed = useWatch({ control: form.control, name: 'workshop' }).trim();
  const suggestions = known
    .filter((name) => name !== typed && name.toLowerCase().includes(typed.toLowerCase()))
    .slice(0, MAX_SUGGESTIONS);
  return (
    <div className="grid gap-2">
      <Field label="Workshop (if you like)" error={form.formState.errors.workshop?.message}>
        {(control) => (
          <TextInput autoComplete="off" placeholder="Ceduna Auto" {...form.register('workshop')} {...control} />
        )}
      </Field>
      {suggestions.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset inside the form would announce a second form part.
        <div role="group" aria-label="Used before" className="flex flex-wrap gap-2">
          {suggestions.map((name) => (
            <button
              key={name}
              type="button"
              className={chipStyle(false, 'max-w-full px-3 text-sm')}
              onClick={() => {
                form.setValue('workshop', name, { shouldDirty: true });
                form.setFocus('workshop');
              }}
            >
              {name}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
