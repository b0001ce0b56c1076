import { zodResolver } from '@hookform/resolvers/zod';
import { type KeyboardEvent, useCallback, useEffect, useRef } from 'react';
import { useForm } from 'react-hook-form';
import type { ServiceRecord } from '../../../../shared/contracts/services.ts';
import type { PersonFormat } from '../../../../shared/domain/person-format.ts';
import type { RigFormat } from '../../../../shared/domain/rig-format.ts';
import { RowConflict } from '../../components/row-conflict.tsx';
import { SheetActions } from '../../components/sheet-actions.tsx';
import { SubscriptionNotice } from '../../components/subscription-notice.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { UnsavedQuestion } from '../../components/unsaved-question.tsx';
import { deleteRow } from '../../lib/row-sheet/delete-row.ts';
import { clearDraft, type RowDraft } from '../../lib/row-sheet/row-draft.ts';
import { type RowTask, writeToSave } from '../../lib/row-sheet/row-task.ts';
import { useUnsaved } from '../../lib/row-sheet/use-unsaved.ts';
import { serviceEntity } from '../../lib/service-entity.ts';
import { serviceWrites } from '../../lib/service-writes.ts';
import { DoneFields } from './done-fields.tsx';
import { DoneFormSchema, type DoneValues, type DoneWorld, toContent } from './done-values.ts';
import { ServicePhotos, settlePhotos } from './service-photos.tsx';
import { useSaveService } from './use-save-service.ts';

/** Taken once, when the sheet opens: what arrives later must not change what is being typed, nor the version it is saved against. */
export type DoneOpening = RowTask<ServiceRecord> & {
  title: string;
  world: DoneWorld;
  workshops: readonly string[];
  draft: RowDraft<DoneValues>;
  /** The draft is from before a reload. */
  restored: boolean;
  fresh: DoneValues;
};

interface DoneFormProps {
  done: string;
  sheet: string;
  opening: DoneOpening;
  format: PersonFormat;
  rigFormat: RigFormat;
  close: () => void;
}

export function DoneForm({ done, sheet, opening, format, rigFormat, close }: DoneFormProps) {
  const { world, workshops, draft, restored, fresh, ...task } = opening;
  const { base, mends } = task;
  const save = useSaveService();
  const saving = useRef(false);
  const photos = useRef(0);
  const countPhotos = useCallback((count: number) => {
    photos.current = count;
  }, []);
  const hasNewPhotos = () => !base && photos.current > 0;
  const form = useForm<DoneValues>({ defaultValues: draft.values, resolver: zodResolver(DoneFormSchema) });
  const { dirty, leave, blocker } = useUnsaved(form, {
    sheet,
    draft,
    fresh,
    isOpenIn: (search) => 'done' in search && search.done === done,
    hasMore: hasNewPhotos,
  });

  useEffect(() => {
    for (const { path, message } of mends?.issues ?? []) form.setError(toFieldName(path), { message });
  }, [mends, form]);

  const finish = () => {
    leave();
    clearDraft(sheet);
  };
  const toLabel = ({ name, costCents, currency }: ReturnType<typeof toContent>) =>
    costCents === null ? name : `${name}, ${format.money(costCents, currency)}`;
  const submit = form.handleSubmit(async (values) => {
    if (saving.current) return; // a second press while the first is written to disk
    saving.current = true;
    const content = toContent(values, base, world);
    finish();
    await save(writeToSave(serviceWrites, task, content, toLabel(content)), mends);
    if (hasNewPhotos()) await settlePhotos(task.clientId, toLabel(content));
    close();
  });
  const remove = async (row: ServiceRecord) => {
    if (saving.current) return;
    saving.current = true;
    finish();
    const tell = await deleteRow(serviceWrites, row, toLabel(row), mends);
    close();
    tell();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit();
  };
  const toMine = (row: ServiceRecord) => ({ ...row, ...toContent(form.watch(), row, world) });

  return (
    <>
      <form noValidate onSubmit={submit} onKeyDown={onKeyDown} className="grid gap-5 px-5 pt-2">
        <SubscriptionNotice />
        {mends?.state === 'failed' && <Notice tone="bad">Not saved: {mends.problem}</Notice>}
        {restored && dirty && <Notice tone="plain">Here is what you typed before. It is not saved yet.</Notice>}
        {mends?.state === 'conflict' && (
          <RowConflict
            entry={mends}
            entity={serviceEntity}
            mine={toMine((mends.theirs ?? mends.before) as ServiceRecord)} // an entry of this entity
            format={format}
            onKeepMine={submit}
            onLeave={() => {
              finish();
              close();
            }}
          />
        )}
        <DoneFields form={form} world={world} base={base} workshops={workshops} rigFormat={rigFormat} />
        <ServicePhotos
          id={task.clientId}
          isNew={!base}
          label={base ? toLabel(base) : 'a new service'}
          onCount={countPhotos}
        />
        <SheetActions onDelete={base && (() => void remove(base))} />
      </form>
      {blocker.status === 'blocked' && (
        <UnsavedQuestion
          title={base ? 'Leave your changes?' : 'Leave this service?'}
          onStay={blocker.reset}
          onDiscard={() => {
            clearDraft(sheet);
            if (hasNewPhotos()) void settlePhotos(task.clientId, null);
            blocker.proceed();
          }}
        />
      )}
    </>
  );
}

const FIELDS: Record<string, keyof DoneValues> = {
  name: 'name',
  doneOn: 'doneOn',
  reading: 'reading',
  costCents: 'cost',
  workshop: 'workshop',
  note: 'note',
};

const toFieldName = (path: string) => FIELDS[path.split('.').at(-1) ?? ''] ?? 'what';
