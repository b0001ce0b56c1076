import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { Hitch, Rig } from '../../../../shared/contracts/vehicles.ts';
import { isTowed } from '../../../../shared/domain/vehicle-rigs.ts';
import { RowForm } from '../../components/row-sheet/row-form.tsx';
import { SheetFrame } from '../../components/row-sheet/sheet-frame.tsx';
import { TextField } from '../../components/row-sheet/text-field.tsx';
import { Field, SelectInput } from '../../components/ui/field.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { hitchEntity } from '../../lib/hitch-entity.ts';
import { usePendingQuery } from '../../lib/outbox/use-pending-query.ts';
import { parseReading, toReadingText } from '../../lib/reading-text.ts';
import { type Opening, toOpening } from '../../lib/row-sheet/opening.ts';
import { useCloseSheet } from '../../lib/row-sheet/use-close-sheet.ts';
import { useSheetRow } from '../../lib/row-sheet/use-sheet-row.ts';
import { usePersonFormat } from '../../lib/use-person-format.ts';
import { useRigFormat } from '../../lib/use-rig-format.ts';
import { hitchQuery, vehiclesQuery } from '../../lib/vehicle-queries.ts';
import { hitchWrites } from '../../lib/vehicle-writes.ts';
import { HitchSchema, type HitchValues, newHitchValues, toHitchContent, toHitchValues } from './hitch-values.ts';
import type { RigWorld } from './odometer-values.ts';
import { readingWarning } from './reading-warning.ts';
import { findRig, isTow, nameOf } from './rig-names.ts';

type Opened = Opening<Hitch, HitchValues> & { world: RigWorld };

interface HitchSheetProps {
  /** `new`, or the id of the hitch to change. */
  hitch: string;
  of?: string | undefined;
  /** Only the end is asked for, as of today. */
  isEnd: boolean;
}

/** Hitches, unhitches, or mends what was written down of it. */
export function HitchSheet({ hitch, of = '', isEnd }: HitchSheetProps) {
  const isNew = hitch === 'new';
  const close = useCloseSheet();
  const router = useRouter();
  const format = usePersonFormat();
  const rigFormat = useRigFormat();
  const vehicles = usePendingQuery(vehiclesQuery());
  const { query, base, isDeleted, mends } = useSheetRow('hitch', hitch, hitchQuery(hitch));
  const [opening, setOpening] = useState<Opened | null>(null);
  if (!opening && !isDeleted && vehicles.data && (isNew || base)) {
    const world = { rigs: vehicles.data.rigs, unit: rigFormat.distanceUnit };
    const fresh = base ? toHitchValues(base, world) : newHitchValues(of, format.today, world);
    const opened = toOpening(`hitch.${hitch}.${of}${isEnd ? '.end' : ''}`, base, mends, fresh);
    const tow = findRig(world.rigs, fresh.towVehicleId);
    const end = { unhitchedOn: format.today, toKm: toReadingText(tow?.reading ?? null, 'tow', world.unit) };
    const isEnding = isEnd && base?.toKm === null && !opened.restored;
    // Offered, not typed: closing the sheet loses nothing.
    const offered = isEnding ? { ...fresh, ...end } : opened.fresh;
    const draft = isEnding ? { ...opened.draft, values: offered } : opened.draft;
    setOpening({ ...opened, fresh: offered, draft, world });
  }
  const rigs = vehicles.data?.rigs ?? [];
  const title = isNew ? 'Hitch up' : isEnd ? `Unhitch ${base ? nameOf(rigs, base.trailerId) : ''}` : 'Change hitch';

  return (
    <SheetFrame
      title={title}
      noun="this hitch"
      needed={[vehicles, ...(isNew || base || isDeleted ? [] : [query])]}
      isDeleted={isDeleted}
      onClose={close}
    >
      {opening && (
        <RowForm
          opening={opening}
          writes={hitchWrites}
          entity={hitchEntity}
          schema={HitchSchema}
          toContent={(values) => toHitchContent(values, opening.base, opening.world)}
          toLabel={({ towVehicleId, trailerId, toKm }) =>
            `${nameOf(rigs, trailerId)} ${toKm === null ? 'on' : 'off'} ${nameOf(rigs, towVehicleId)}`
          }
          noun="this hitch"
          format={format}
          isOpenIn={(search) => search.hitch === hitch}
          reopen={(id) => void router.navigate({ to: '/wheels', search: { hitch: id }, state: { openedHere: true } })}
          close={close}
          canDelete={!isEnd}
        >
          {(form) => {
            const { towVehicleId, fromKm, hitchedOn } = form.watch();
            const tow = findRig(rigs, towVehicleId);
            const from = parseReading(fromKm, 'tow', opening.world.unit);
            const without = opening.base?.id;
            const warning = tow && !isEnd && readingWarning(tow, from, hitchedOn, { format, rigFormat, without });
            return (
              <>
                {!opening.base && <WhoFields form={form} rigs={rigs} />}
                {!isEnd && (
                  <>
                    <TextField
                      form={form}
                      name="fromKm"
                      kind="number"
                      autoFocus={isNew}
                      label={`${tow?.vehicle.name ?? 'Tow vehicle'}'s odometer (${opening.world.unit})`}
                    />
                    {warning && <Notice tone="plain">{warning}</Notice>}
                    <TextField form={form} name="hitchedOn" kind="day" label="Hitched on" />
                  </>
                )}
                {!isNew && (
                  <>
                    <TextField
                      form={form}
                      name="toKm"
                      kind="number"
                      autoFocus={isEnd}
                      label={
                        isEnd
                          ? `${tow?.vehicle.name ?? 'Tow vehicle'}'s odometer (${opening.world.unit})`
                          : 'Odometer when unhitched'
                      }
                    />
                    <TextField form={form} name="unhitchedOn" kind="day" label="Unhitched on" />
                  </>
                )}
                <TextField form={form} name="note" kind="note" label="Note (if you like)" />
              </>
            );
          }}
        </RowForm>
      )}
    </SheetFrame>
  );
}

/** What tows what. What is on already is not offered. */
function WhoFields({ form, rigs }: { form: UseFormReturn<HitchValues>; rigs: readonly Rig[] }) {
  const choices = (name: 'towVehicleId' | 'trailerId') =>
    rigs.filter((rig) => (name === 'towVehicleId' ? isTow(rig) : isTowed(rig.vehicle.kind)));
  const field = (name: 'towVehicleId' | 'trailerId', label: string) => (
    <Field label={label} error={form.formState.errors[name]?.message}>
      {(control) => (
        <SelectInput {...form.register(name)} {...control}>
          <option value="">Choose…</option>
          {choices(name).map(({ vehicle, hitch }) => (
            <option key={vehicle.id} value={vehicle.id} disabled={hitch !== null}>
              {vehicle.name}
              {hitch !== null && ' (hitched)'}
            </option>
          ))}
        </SelectInput>
      )}
    </Field>
  );
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      {field('towVehicleId', 'What tows')}
      {field('trailerId', 'What is towed')}
    </div>
  );
}
