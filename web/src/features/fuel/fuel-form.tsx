import { Trash2 } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useForm } from 'react-hook-form';
import type { FuelLog } from '../../../../shared/contracts/fuel-logs.ts';
import type { TripList } from '../../../../shared/contracts/trips.ts';
import type { Rig } from '../../../../shared/contracts/vehicles.ts';
import { explainWarning } from '../../../../shared/domain/explain-warning.ts';
import type { PersonFormat } from '../../../../shared/domain/person-format.ts';
import type { RigFormat } from '../../../../shared/domain/rig-format.ts';
import { SubscriptionNotice } from '../../components/subscription-notice.tsx';
import { Button } from '../../components/ui/button.tsx';
import { ConfirmDialog } from '../../components/ui/confirm-dialog.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { type FuelContent, fuelWrites } from '../../lib/fuel-writes.ts';
import { deleteRow } from '../../lib/row-sheet/delete-row.ts';
import { clearDraft, type RowDraft } from '../../lib/row-sheet/row-draft.ts';
import { type RowTask, writeToSave } from '../../lib/row-sheet/row-task.ts';
import { useSaveRow } from '../../lib/row-sheet/use-save-row.ts';
import { useUnsaved } from '../../lib/row-sheet/use-unsaved.ts';
import { AmountFields } from './amount-fields.tsx';
import { type CheckContext, checkValues, fuelResolver, toFieldName } from './check-values.ts';
import { consumptionText } from './consumption-text.ts';
import { FuelConflict } from './fuel-conflict.tsx';
import type { FuelValues } from './fuel-values.ts';
import { LiveFigures } from './live-figures.tsx';
import { OccasionFields } from './occasion-fields.tsx';
import { OdometerField } from './odometer-field.tsx';
import { StationField } from './station-field.tsx';
import { TankField } from './tank-field.tsx';
import { useFillFacts } from './use-fill-facts.ts';
import { useOpenFuel } from './use-open-fuel.ts';
import { VehicleField } from './vehicle-field.tsx';

/** Taken once, when the sheet opens: what arrives later must not change what is being typed, nor the version it is saved against. */
export type FuelOpening = RowTask<FuelLog> & {
  title: string;
  sheet: string;
  draft: RowDraft<FuelValues>;
  /** The draft is from before a reload. */
  restored: boolean;
  context: CheckContext;
};

interface FuelFormProps {
  id: string;
  opening: FuelOpening;
  rigs: Rig[];
  trips: TripList['trips'];
  format: PersonFormat;
  rigFormat: RigFormat;
  close: () => void;
}

export function FuelForm({ id, opening, rigs, trips, format, rigFormat, close }: FuelFormProps) {
  const { draft, restored, context, sheet, base, mends } = opening;
  const save = useSaveRow(useOpenFuel());
  const saving = useRef(false);
  const form = useForm<FuelValues, CheckContext>({ defaultValues: draft.values, resolver: fuelResolver, context });
  const { dirty, leave, blocker } = useUnsaved(form, {
    sheet,
    draft,
    fresh: context.fresh,
    isOpenIn: (search) => 'fuel' in search && search.fuel === id,
  });
  const rig = rigs.find(({ vehicle }) => vehicle.id === form.watch('vehicleId')) ?? null;
  const kind = rig?.vehicle.kind ?? 'tow';
  const facts = useFillFacts(form, context, rig?.vehicle ?? null);

  useEffect(() => form.setFocus('litres'), [form]);
  useEffect(() => {
    for (const { path, message } of mends?.issues ?? []) form.setError(toFieldName(path), { message });
  }, [mends, form]);

  const submit = form.handleSubmit(async (values) => {
    const { content } = checkValues(values, context);
    if (saving.current || !content) return; // a second press while the first is written to disk
    saving.current = true;
    leave();
    clearDraft(sheet);
    if (!base || mends || dirty) {
      await save(writeToSave(fuelWrites, opening, content, toLabel(content, format)), mends);
    }
    close();
  });
  const remove = async (row: FuelLog) => {
    if (saving.current) return;
    saving.current = true;
    leave();
    clearDraft(sheet);
    const tell = await deleteRow(fuelWrites, row, toLabel(row, format), mends);
    close();
    tell();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit();
  };
  const { sinceLastKm } = facts;
  const since =
    sinceLastKm === null ? null : `${sinceLastKm < 0 ? '−' : '+'}${rigFormat.reading(Math.abs(sinceLastKm), kind)}`;
  const lastReading = !base && rig?.readOn ? `Last ${rigFormat.reading(rig.reading, kind)}` : null;

  return (
    <>
      <form noValidate onSubmit={submit} onKeyDown={onKeyDown} className="grid gap-5 px-5 pt-2">
        <SubscriptionNotice />
        {mends?.state === 'failed' && <Notice tone="bad">Not saved: {mends.problem}</Notice>}
        {restored && dirty && <Notice tone="plain">Here is what you typed before. It is not saved yet.</Notice>}
        {mends?.state === 'conflict' && (
          <FuelConflict
            entry={mends}
            content={checkValues(form.watch(), context).content ?? null}
            format={format}
            onKeepMine={submit}
            onLeave={() => {
              leave();
              clearDraft(sheet);
              close();
            }}
          />
        )}
        <VehicleField form={form} rigs={rigs} />
        <AmountFields form={form} units={context.units}>
          <OdometerField form={form} units={context.units} kind={kind} hint={since ?? lastReading} />
        </AmountFields>
        <TankField form={form} />
        <LiveFigures
          consumption={
            facts.litresPer100Km === null
              ? null
              : [consumptionText(facts.litresPer100Km, kind, rigFormat), kind === 'generator' ? '' : facts.stretchKind]
                  .join(' ')
                  .trim()
          }
          warnings={facts.warnings.map((warning) => ({
            kind: warning.kind,
            text: explainWarning(warning, kind, format, rigFormat),
          }))}
        />
        <StationField form={form} />
        <OccasionFields form={form} trips={trips} format={format} />
        <div className="sticky bottom-0 -mx-5 flex items-center gap-3 border-t border-hairline bg-paper px-5 pt-3 pb-[calc(12px+env(safe-area-inset-bottom))]">
          {base && (
            <Button variant="danger" className="min-h-14" onClick={() => void remove(base)}>
              <Trash2 aria-hidden className="size-5" />
              Delete
            </Button>
          )}
          <Button type="submit" className="ml-auto min-h-14 min-w-[min(50%,180px)] text-lg">
            Save
          </Button>
        </div>
      </form>
      {blocker.status === 'blocked' &&
        createPortal(
          <ConfirmDialog
            title={base ? 'Leave your changes?' : 'Leave this fill-up?'}
            confirmLabel="Discard"
            cancelLabel="Keep going"
            onCancel={blocker.reset}
            onConfirm={() => {
              clearDraft(sheet);
              blocker.proceed();
            }}
          >
            What you typed is not saved yet.
          </ConfirmDialog>,
          document.body,
        )}
    </>
  );
}

/** What messages and the list of unsent entries call it: "BP Ceduna, $118.40". */
function toLabel({ station, totalCents, currency }: FuelContent, format: PersonFormat): string {
  return `${station || 'Fuel'}, ${format.money(totalCents, currency)}`;
}
