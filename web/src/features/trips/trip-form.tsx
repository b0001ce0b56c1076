import { useRouter } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { type FieldErrors, type Resolver, useForm } from 'react-hook-form';
import type { Trip } from '../../../../shared/contracts/trips.ts';
import type { Rig } from '../../../../shared/contracts/vehicles.ts';
import type { PersonFormat } from '../../../../shared/domain/person-format.ts';
import type { RigFormat } from '../../../../shared/domain/rig-format.ts';
import { RowConflict } from '../../components/row-conflict.tsx';
import { SubscriptionNotice } from '../../components/subscription-notice.tsx';
import { Button } from '../../components/ui/button.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { UnsavedQuestion } from '../../components/unsaved-question.tsx';
import type { OutboxEntry } from '../../lib/outbox/outbox-entry.ts';
import { clearDraft, readDraft } from '../../lib/row-sheet/row-draft.ts';
import { writeToSave } from '../../lib/row-sheet/row-task.ts';
import { useSaveRow } from '../../lib/row-sheet/use-save-row.ts';
import { useUnsaved } from '../../lib/row-sheet/use-unsaved.ts';
import { tripEntity } from '../../lib/trip-entity.ts';
import { tripWrites } from '../../lib/trip-writes.ts';
import { TripFields } from './trip-fields.tsx';
import { tripLabel } from './trip-labels.ts';
import { readTrip, type TripValues, toTripValues, tripFieldName } from './trip-values.ts';

interface TripFormProps {
  /** Null plans one. */
  trip: Trip | null;
  mends: OutboxEntry | null;
  rigs: Rig[];
  format: PersonFormat;
  rigFormat: RigFormat;
}

export function TripForm({ trip, mends, rigs, format, rigFormat }: TripFormProps) {
  // Taken once: what arrives later must not change what is being typed, nor the version it is saved against.
  const [opening] = useState(() => begin(trip, rigs, format, rigFormat));
  const { sheet, base, fresh, draft, restored } = opening;
  const router = useRouter();
  const toTrip = (tripId: string, search: { part?: string }) =>
    router.navigate({ to: '/wheels/trips/$tripId', params: { tripId }, search, replace: base !== null });
  const save = useSaveRow((id) => void toTrip(id, { part: 'edit' }));
  const saving = useRef(false);
  const resolver: Resolver<TripValues> = (values) => {
    const { errors } = readTrip(values, base, rigFormat);
    if (!errors) return { values, errors: {} };
    const told = Object.entries(errors).map(([name, message]) => [name, { type: 'custom', message }]);
    return { values: {}, errors: Object.fromEntries(told) as FieldErrors<TripValues> };
  };
  const form = useForm<TripValues>({ defaultValues: draft.values, resolver });
  const { dirty, leave, blocker } = useUnsaved(form, { sheet, draft, fresh, isOpenIn: () => false });

  useEffect(() => {
    for (const { path, message } of mends?.issues ?? []) form.setError(tripFieldName(path), { message });
  }, [mends, form]);

  const finish = async (id: string) => {
    leave();
    clearDraft(sheet);
    await toTrip(id, {});
  };
  const submit = form.handleSubmit(async (values) => {
    const { content } = readTrip(values, base, rigFormat);
    if (saving.current || !content) return; // a second press while the first is written to disk
    saving.current = true;
    const id = base?.id ?? draft.clientId;
    if (!base || mends || dirty) {
      await save(writeToSave(tripWrites, { base, mends, clientId: id }, content, tripLabel(content)), mends);
    }
    await finish(id);
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit();
  };

  return (
    <>
      <form noValidate onSubmit={submit} onKeyDown={onKeyDown} className="grid max-w-[720px] gap-5">
        <SubscriptionNotice />
        {mends?.state === 'failed' && <Notice tone="bad">Not saved: {mends.problem}</Notice>}
        {restored && dirty && <Notice tone="plain">Here is what you typed before. It is not saved yet.</Notice>}
        {mends?.state === 'conflict' && (
          <RowConflict
            entry={mends}
            entity={tripEntity}
            mine={{ ...((mends.theirs ?? mends.before) as Trip), ...readTrip(form.watch(), base, rigFormat).content }}
            format={format}
            onKeepMine={submit}
            onLeave={() => void finish(base?.id ?? '')}
          />
        )}
        <TripFields form={form} rigs={rigs} format={format} rigFormat={rigFormat} />
        <Button type="submit" className="min-h-14 justify-self-end px-10 text-lg">
          Save
        </Button>
      </form>
      {blocker.status === 'blocked' && (
        <UnsavedQuestion
          title={base ? 'Leave your changes?' : 'Leave this trip?'}
          onStay={blocker.reset}
          onDiscard={() => {
            clearDraft(sheet);
            blocker.proceed();
          }}
        />
      )}
    </>
  );
}

function begin(trip: Trip | null, rigs: Rig[], format: PersonFormat, rigFormat: RigFormat) {
  const sheet = `trip.${trip?.id ?? 'new'}`;
  const [first] = rigs;
  const defaults = {
    startsOn: format.today,
    vehicleId: first?.vehicle.id ?? '',
    isTowing: first ? first.hitch !== null : true,
  };
  const fresh = toTripValues(trip, defaults, rigFormat);
  const kept = readDraft<TripValues>(sheet);
  const draft = kept ?? { values: fresh, clientId: crypto.randomUUID() };
  return { sheet, base: trip, fresh, draft, restored: kept !== null };
}
