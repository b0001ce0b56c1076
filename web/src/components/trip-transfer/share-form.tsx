import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import type { NewTripShare } from '../../../../shared/contracts/trip-shares.ts';
import { explainWriteFailure } from '../../lib/explain-failure.ts';
import { createTripShare, tripSharesQuery } from '../../lib/share-queries.ts';
import { Button } from '../ui/button.tsx';
import { Field, SelectInput, TextInput } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';

const DURATIONS = [
  [1, '1 day'],
  [7, '1 week'],
  [14, '2 weeks'],
  [30, '30 days'],
  [90, '90 days'],
  [365, '1 year'],
] as const;

interface Values {
  days: string;
  label: string;
}

/** For how long, and for whom. Needs a connection: the server alone can open something to others. */
export function ShareForm({ tripId, onMade }: { tripId: string; onMade: (made: NewTripShare) => void }) {
  const queryClient = useQueryClient();
  const { register, handleSubmit } = useForm<Values>({ defaultValues: { days: '30', label: '' } });
  const create = useMutation({
    mutationFn: ({ days, label }: Values) => createTripShare({ tripId, days: Number(days), label }),
    onSuccess: (made) => {
      onMade(made);
      return queryClient.invalidateQueries(tripSharesQuery(tripId));
    },
  });
  return (
    <form className="grid gap-4" noValidate onSubmit={handleSubmit((values) => create.mutate(values))}>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Field label="Works for">
          {(control) => (
            <SelectInput {...control} {...register('days')}>
              {DURATIONS.map(([days, words]) => (
                <option key={days} value={days}>
                  {words}
                </option>
              ))}
            </SelectInput>
          )}
        </Field>
        <Field label="Who it is for" hint="Only you see this.">
          {(control) => <TextInput {...control} {...register('label')} maxLength={80} autoComplete="off" />}
        </Field>
      </div>
      {create.isError && <Notice tone="bad">{explainWriteFailure(create.error)}</Notice>}
      <Button type="submit" busy={create.isPending} className="min-h-14">
        Make a link
      </Button>
    </form>
  );
}
