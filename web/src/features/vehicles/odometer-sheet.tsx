import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import type { OdometerReading } from '../../../../shared/contracts/vehicles.ts';
import { RowForm } from '../../components/row-sheet/row-form.tsx';
import { SheetFrame } from '../../components/row-sheet/sheet-frame.tsx';
import { TextField } from '../../components/row-sheet/text-field.tsx';
import { Field, SelectInput } from '../../components/ui/field.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { odometerEntity } from '../../lib/odometer-entity.ts';
import { usePendingQuery } from '../../lib/outbox/use-pending-query.ts';
import { parseReading } from '../../lib/reading-text.ts';
import { type Opening, toOpening } from '../../lib/row-sheet/opening.ts';
import { useCloseSheet } from '../../lib/row-sheet/use-close-sheet.ts';
import { useSheetRow } from '../../lib/row-sheet/use-sheet-row.ts';
import { usePersonFormat } from '../../lib/use-person-format.ts';
import { useRigFormat } from '../../lib/use-rig-format.ts';
import { odometerReadingQuery, vehiclesQuery } from '../../lib/vehicle-queries.ts';
import { odometerWrites } from '../../lib/vehicle-writes.ts';
import {
  kindIn,
  OdometerSchema,
  type OdometerValues,
  type RigWorld,
  toOdometerContent,
  toOdometerValues,
} from './odometer-values.ts';
import { readingWarning } from './reading-warning.ts';
import { findRig, isRead, nameOf } from './rig-names.ts';

type Opened = Opening<OdometerReading, OdometerValues> & { world: RigWorld };

/** Writes down what an odometer or an hour meter shows. */
export function OdometerSheet({ odometer, of = '' }: { odometer: string; of?: string | undefined }) {
  const isNew = odometer === 'new';
  const close = useCloseSheet();
  const router = useRouter();
  const format = usePersonFormat();
  const rigFormat = useRigFormat();
  const vehicles = usePendingQuery(vehiclesQuery());
  const { query, base, isDeleted, mends } = useSheetRow('odometer', odometer, odometerReadingQuery(odometer));
  const [opening, setOpening] = useState<Opened | null>(null);
  if (!opening && !isDeleted && vehicles.data && (isNew || base)) {
    const world = { rigs: vehicles.data.rigs, unit: rigFormat.distanceUnit };
    const [first] = world.rigs.filter(isRead);
    const fresh = base
      ? toOdometerValues(base, world)
      : { vehicleId: of || (first?.vehicle.id ?? ''), reading: '', readOn: format.today, note: '' };
    setOpening({ ...toOpening(`odometer.${odometer}.${of}`, base, mends, fresh), world });
  }
  const rigs = vehicles.data?.rigs ?? [];
  const needed = [vehicles, ...(isNew || base || isDeleted ? [] : [query])];

  return (
    <SheetFrame
      title={isNew ? 'Add a reading' : 'Change reading'}
      noun="this reading"
      needed={needed}
      isDeleted={isDeleted}
      onClose={close}
    >
      {opening && (
        <RowForm
          opening={opening}
          writes={odometerWrites}
          entity={odometerEntity}
          schema={OdometerSchema}
          toContent={(values) => toOdometerContent(values, opening.base, opening.world)}
          toLabel={({ vehicleId, reading }) =>
            `${nameOf(rigs, vehicleId)}, ${rigFormat.reading(reading, kindIn(opening.world, vehicleId))}`
          }
          noun="this reading"
          format={format}
          isOpenIn={(search) => search.odometer === odometer}
          reopen={(id) =>
            void router.navigate({ to: '/wheels', search: { odometer: id }, state: { openedHere: true } })
          }
          close={close}
        >
          {(form) => {
            const { vehicleId, reading, readOn } = form.watch();
            const rig = findRig(rigs, vehicleId);
            const kind = kindIn(opening.world, vehicleId);
            const typed = parseReading(reading, kind, opening.world.unit);
            const warning = rig && readingWarning(rig, typed, readOn, { format, rigFormat, without: opening.base?.id });
            return (
              <>
                {!opening.base && (
                  <Field label="Vehicle" error={form.getFieldState('vehicleId', form.formState).error?.message}>
                    {(control) => (
                      <SelectInput {...form.register('vehicleId')} {...control}>
                        {vehicleId === '' && <option value="">Choose…</option>}
                        {rigs.filter(isRead).map(({ vehicle }) => (
                          <option key={vehicle.id} value={vehicle.id}>
                            {vehicle.name}
                          </option>
                        ))}
                      </SelectInput>
                    )}
                  </Field>
                )}
                <TextField
                  form={form}
                  name="reading"
                  kind="number"
                  autoFocus
                  label={kind === 'generator' ? 'Hours' : `Odometer (${opening.world.unit})`}
                  hint={rig && `${rigFormat.reading(rig.reading, kind)} so far`}
                />
                {warning && <Notice tone="plain">{warning}</Notice>}
                <TextField form={form} name="readOn" kind="day" label="When" />
                <TextField form={form} name="note" kind="note" label="Note (if you like)" />
              </>
            );
          }}
        </RowForm>
      )}
    </SheetFrame>
  );
}
