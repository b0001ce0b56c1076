import { zodResolver } from '@hookform/resolvers/zod';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { type DefaultValues, type Path, type UseFormReturn, useForm } from 'react-hook-form';
import type { z } from 'zod';
import type { PersonFormat } from '../../../../shared/domain/person-format.ts';
import type { OutboxEntity } from '../../lib/outbox/outbox-entity.ts';
import type { ContentOf, PersonRow } from '../../lib/outbox/row-writes.ts';
import { deleteRow } from '../../lib/row-sheet/delete-row.ts';
import type { Opening } from '../../lib/row-sheet/opening.ts';
import { clearDraft } from '../../lib/row-sheet/row-draft.ts';
import { type RowWrites, writeToSave } from '../../lib/row-sheet/row-task.ts';
import { useSaveRow } from '../../lib/row-sheet/use-save-row.ts';
import { useUnsaved } from '../../lib/row-sheet/use-unsaved.ts';
import { RowConflict } from '../row-conflict.tsx';
import { SheetActions } from '../sheet-actions.tsx';
import { SubscriptionNotice } from '../subscription-notice.tsx';
import { Notice } from '../ui/notice.tsx';
import { UnsavedQuestion } from '../unsaved-question.tsx';

interface RowFormProps<Row extends PersonRow, Values extends Record<string, string>> {
  opening: Opening<Row, Values>;
  writes: RowWrites<Row>;
  entity: OutboxEntity<Row>;
  schema: z.ZodType<Values, Values>;
  toContent(values: Values): ContentOf<Row>;
  /** What a message calls it: "Prado, 84,710 km". */
  toLabel(content: ContentOf<Row>): string;
  /** In a question: "this reading". */
  noun: string;
  format: PersonFormat;
  isOpenIn(search: Record<string, unknown>): boolean;
  /** Shows the form again, for what the server refused. */
  reopen(id: string): void;
  /** After saving or deleting; `id` is the row's. */
  close(id: string): void;
  canDelete?: boolean;
  className?: string;
  children(form: UseFormReturn<Values>): ReactNode;
}

/** The form of one row, in a sheet or a page: draft, conflict, save and delete are the same for all of them. */
export function RowForm<Row extends PersonRow, Values extends Record<string, string>>(
  props: RowFormProps<Row, Values>,
) {
  const { opening, writes, entity, schema, toContent, toLabel, noun, format, close, canDelete = true } = props;
  const { sheet, draft, restored, fresh, ...task } = opening;
  const { base, mends } = task;
  const save = useSaveRow(props.reopen);
  const saving = useRef(false);
  const form = useForm<Values, unknown, Values>({
    defaultValues: draft.values as DefaultValues<Values>, // all of them
    resolver: zodResolver(schema),
  });
  const { dirty, leave, blocker } = useUnsaved(form, { sheet, draft, fresh, isOpenIn: props.isOpenIn });
  const { setError } = form;
  useEffect(() => {
    for (const { path, message } of mends?.issues ?? []) {
      const field = path.replace('body.', '');
      if (field in fresh) setError(field as Path<Values>, { message });
    }
  }, [mends, fresh, setError]);

  const finish = () => {
    leave();
    clearDraft(sheet);
  };
  const submit = form.handleSubmit(async (values) => {
    if (saving.current) return; // a second press while the first is written to disk
    saving.current = true;
    const content = toContent(values);
    finish();
    await save(writeToSave(writes, task, content, toLabel(content)), mends);
    close(task.clientId);
  });
  const remove = async (row: Row) => {
    if (saving.current) return;
    saving.current = true;
    finish();
    const tell = await deleteRow(writes, row, toLabel(row), mends);
    close(row.id);
    tell();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit();
  };

  return (
    <>
      <form noValidate onSubmit={submit} onKeyDown={onKeyDown} className={props.className ?? 'grid gap-5 px-5 pt-2'}>
        <SubscriptionNotice />
        {mends?.state === 'failed' && <Notice tone="bad">Not saved: {mends.problem}</Notice>}
        {restored && dirty && <Notice tone="plain">Here is what you typed before. It is not saved yet.</Notice>}
        {mends?.state === 'conflict' && (
          <RowConflict
            entry={mends}
            entity={entity}
            mine={{ ...((mends.theirs ?? mends.before) as Row), ...toContent(form.watch()) }} // its entry
            format={format}
            onKeepMine={submit}
            onLeave={() => {
              finish();
              close(task.clientId);
            }}
          />
        )}
        {props.children(form)}
        <SheetActions onDelete={base && canDelete ? () => void remove(base) : null} />
      </form>
      {blocker.status === 'blocked' && (
        <UnsavedQuestion
          title={base ? 'Leave your changes?' : `Leave ${noun}?`}
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
