import { type KeyboardEvent, useEffect, useRef } from 'react';
import { type FieldErrors, type Resolver, useForm } from 'react-hook-form';
import type { Stop } from '../../../../shared/contracts/trips.ts';
import type { PersonFormat } from '../../../../shared/domain/person-format.ts';
import type { RigFormat } from '../../../../shared/domain/rig-format.ts';
import { RowConflict } from '../../components/row-conflict.tsx';
import { SheetActions } from '../../components/sheet-actions.tsx';
import { SubscriptionNotice } from '../../components/subscription-notice.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { UnsavedQuestion } from '../../components/unsaved-question.tsx';
import { enqueue } from '../../lib/outbox/outbox.ts';
import { deleteRow } from '../../lib/row-sheet/delete-row.ts';
import { clearDraft, type RowDraft } from '../../lib/row-sheet/row-draft.ts';
import { type RowTask, writeToSave } from '../../lib/row-sheet/row-task.ts';
import { useSaveRow } from '../../lib/row-sheet/use-save-row.ts';
import { useUnsaved } from '../../lib/row-sheet/use-unsaved.ts';
import { stopEntity } from '../../lib/stop-entity.ts';
import { stopWrites } from '../../lib/trip-writes.ts';
import { placeInOrder } from './place-in-order.ts';
import { StopFields } from './stop-fields.tsx';
import { readStop, type StopValues, stopFieldName } from './stop-values.ts';
import { stopLabel } from './trip-labels.ts';

/** Taken once, when the sheet opens: what arrives later must not change what is being typed, nor the version it is saved against. */
export type StopOpening = RowTask<Stop> & {
  id: string;
  title: string;
  draft: RowDraft<StopValues>;
  fresh: StopValues;
  restored: boolean;
};

interface StopFormProps {
  opening: StopOpening;
  tripId: string;
  /** All stops of the trip as they are now, in order. */
  stops: Stop[];
  format: PersonFormat;
  rigFormat: RigFormat;
  open: (id: string) => void;
  close: () => void;
}

export function StopForm({ opening, tripId, stops, format, rigFormat, open, close }: StopFormProps) {
  const { id, base, mends, draft, fresh, restored } = opening;
  const sheet = `stop.${tripId}.${id}`;
  const volume = rigFormat.volumeUnit;
  const save = useSaveRow(open);
  const saving = useRef(false);
  const resolver: Resolver<StopValues> = (values) => {
    const { errors } = readStop(values, base, volume);
    if (!errors) return { values, errors: {} };
    const told = Object.entries(errors).map(([name, message]) => [name, { type: 'custom', message }]);
    return { values: {}, errors: Object.fromEntries(told) as FieldErrors<StopValues> };
  };
  const form = useForm<StopValues>({ defaultValues: draft.values, resolver });
  const isOpenIn = (search: object) => 'stop' in search && search.stop === id;
  const { dirty, leave, blocker } = useUnsaved(form, { sheet, draft, fresh, isOpenIn });

  useEffect(() => {
    if (id === 'new') form.setFocus('name');
  }, [form, id]);
  useEffect(() => {
    for (const { path, message } of mends?.issues ?? []) form.setError(stopFieldName(path), { message });
  }, [mends, form]);

  const finish = () => {
    saving.current = true;
    leave();
    clearDraft(sheet);
  };
  const submit = form.handleSubmit(async (values) => {
    const { content } = readStop(values, base, volume);
    if (saving.current || !content) return; // a second press while the first is written to disk
    finish();
    if (!base || mends || dirty) {
      const { position, others } = placeInOrder(stops, base, values.after, fresh.after);
      const label = stopLabel(content);
      await save(writeToSave(stopWrites, opening, { ...content, tripId, position }, label), mends);
      for (const write of others) await enqueue(write);
    }
    close();
  });
  const remove = async (row: Stop) => {
    if (saving.current) return;
    finish();
    const tell = await deleteRow(stopWrites, row, stopLabel(row), mends);
    close();
    tell();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit();
  };

  return (
    <>
      <form noValidate onSubmit={submit} onKeyDown={onKeyDown} className="grid gap-5 px-5 pt-2">
        <SubscriptionNotice />
        {mends?.state === 'failed' && <Notice tone="bad">Not saved: {mends.problem}</Notice>}
        {restored && dirty && <Notice tone="plain">Here is what you typed before. It is not saved yet.</Notice>}
        {mends?.state === 'conflict' && (
          <RowConflict
            entry={mends}
            entity={stopEntity}
            mine={{ ...((mends.theirs ?? mends.before) as Stop), ...readStop(form.watch(), base, volume).content }}
            format={format}
            onKeepMine={submit}
            onLeave={() => {
              finish();
              close();
            }}
          />
        )}
        <StopFields
          form={form}
          others={stops.filter((stop) => stop.id !== base?.id)}
          format={format}
          rigFormat={rigFormat}
        />
        <SheetActions onDelete={base && (() => void remove(base))} />
      </form>
      {blocker.status === 'blocked' && (
        <UnsavedQuestion
          title={base ? 'Leave your changes?' : 'Leave this stop?'}
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
