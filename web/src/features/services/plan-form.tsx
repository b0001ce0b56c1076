import { zodResolver } from '@hookform/resolvers/zod';
import { useRouter } from '@tanstack/react-router';
import { type KeyboardEvent, useRef } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import type { ServicePlan } from '../../../../shared/contracts/services.ts';
import type { PersonFormat } from '../../../../shared/domain/person-format.ts';
import { RowConflict } from '../../components/row-conflict.tsx';
import { SheetActions } from '../../components/sheet-actions.tsx';
import { SubscriptionNotice } from '../../components/subscription-notice.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { UnsavedQuestion } from '../../components/unsaved-question.tsx';
import { deleteRow } from '../../lib/row-sheet/delete-row.ts';
import { clearDraft, type RowDraft } from '../../lib/row-sheet/row-draft.ts';
import { type RowTask, writeToSave } from '../../lib/row-sheet/row-task.ts';
import { useSaveRow } from '../../lib/row-sheet/use-save-row.ts';
import { useUnsaved } from '../../lib/row-sheet/use-unsaved.ts';
import { servicePlanEntity } from '../../lib/service-plan-entity.ts';
import { planWrites } from '../../lib/service-writes.ts';
import { PlanFields } from './plan-fields.tsx';
import { PlanFormSchema, type PlanValues, type PlanWorld, rigOf, toContent } from './plan-values.ts';

/** Taken once, when the sheet opens. */
export type PlanOpening = RowTask<ServicePlan> & {
  world: PlanWorld;
  draft: RowDraft<PlanValues>;
  restored: boolean;
  fresh: PlanValues;
};

interface PlanFormProps {
  planId: string;
  sheet: string;
  opening: PlanOpening;
  format: PersonFormat;
  close: () => void;
}

export function PlanForm({ planId, sheet, opening, format, close }: PlanFormProps) {
  const { world, draft, restored, fresh, ...task } = opening;
  const { base, mends } = task;
  const router = useRouter();
  const save = useSaveRow(
    (id) => void router.navigate({ to: '/wheels/service', search: { plan: id }, state: { openedHere: true } }),
  );
  const saving = useRef(false);
  const form = useForm<PlanValues>({ defaultValues: draft.values, resolver: zodResolver(PlanFormSchema) });
  const { dirty, leave, blocker } = useUnsaved(form, {
    sheet,
    draft,
    fresh,
    isOpenIn: (search) => 'plan' in search && search.plan === planId,
  });
  const rig = rigOf(useWatch({ control: form.control, name: 'vehicleId' }), world);

  const finish = () => {
    leave();
    clearDraft(sheet);
  };
  const toLabel = (name: string) => (rig ? `${name} (${rig.vehicle.name})` : name);
  const submit = form.handleSubmit(async (values) => {
    if (saving.current) return; // a second press while the first is written to disk
    saving.current = true;
    const content = toContent(values, base, world);
    finish();
    await save(writeToSave(planWrites, task, content, toLabel(content.name)), mends);
    close();
  });
  const remove = async (row: ServicePlan) => {
    if (saving.current) return;
    saving.current = true;
    finish();
    const tell = await deleteRow(planWrites, row, toLabel(row.name), mends);
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
            entity={servicePlanEntity}
            mine={asMine((mends.theirs ?? mends.before) as ServicePlan, toContent(form.watch(), base, world))} // its entry
            format={format}
            onKeepMine={submit}
            onLeave={() => {
              finish();
              close();
            }}
          />
        )}
        <PlanFields form={form} world={world} isNew={!base} />
        <SheetActions onDelete={base && (() => void remove(base))} />
      </form>
      {blocker.status === 'blocked' && (
        <UnsavedQuestion
          title={base ? 'Leave your changes?' : 'Leave this plan?'}
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

const asMine = (row: ServicePlan, content: Partial<ServicePlan>): ServicePlan => ({ ...row, ...content });
