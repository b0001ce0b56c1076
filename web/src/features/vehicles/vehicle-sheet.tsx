import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import type { Vehicle } from '../../../../shared/contracts/vehicles.ts';
import { RowForm } from '../../components/row-sheet/row-form.tsx';
import { SheetFrame } from '../../components/row-sheet/sheet-frame.tsx';
import { usePendingQuery } from '../../lib/outbox/use-pending-query.ts';
import { type Opening, toOpening } from '../../lib/row-sheet/opening.ts';
import { useCloseSheet } from '../../lib/row-sheet/use-close-sheet.ts';
import { useSheetRow } from '../../lib/row-sheet/use-sheet-row.ts';
import { usePersonFormat } from '../../lib/use-person-format.ts';
import { useRigFormat } from '../../lib/use-rig-format.ts';
import { vehicleEntity } from '../../lib/vehicle-entity.ts';
import { vehicleQuery, vehiclesQuery } from '../../lib/vehicle-queries.ts';
import { vehicleWrites } from '../../lib/vehicle-writes.ts';
import { findRig } from './rig-names.ts';
import { VehicleFields } from './vehicle-fields.tsx';
import { toVehicleContent, toVehicleValues, VehicleSchema, type VehicleValues } from './vehicle-values.ts';

/** Changes what is known of a vehicle, or deletes it. */
export function VehicleSheet({ vehicleId }: { vehicleId: string }) {
  const close = useCloseSheet();
  const router = useRouter();
  const format = usePersonFormat();
  const rigFormat = useRigFormat();
  const vehicles = usePendingQuery(vehiclesQuery());
  const { query, base, isDeleted, mends } = useSheetRow('vehicle', vehicleId, vehicleQuery(vehicleId));
  const [opening, setOpening] = useState<Opening<Vehicle, VehicleValues> | null>(null);
  if (!opening && !isDeleted && base)
    setOpening(toOpening(`vehicle.${vehicleId}`, base, mends, toVehicleValues(base, rigFormat)));
  const isHitched = findRig(vehicles.data?.rigs ?? [], vehicleId)?.hitch != null;

  return (
    <SheetFrame
      title="Change details"
      noun="this vehicle"
      needed={base || isDeleted ? [] : [query]}
      isDeleted={isDeleted}
      onClose={close}
    >
      {opening && (
        <RowForm
          opening={opening}
          writes={vehicleWrites}
          entity={vehicleEntity}
          schema={VehicleSchema}
          toContent={(values) => toVehicleContent(values, opening.base, rigFormat)}
          toLabel={({ name }) => name}
          noun="this vehicle"
          format={format}
          isOpenIn={(search) => 'edit' in search && search.edit !== undefined}
          reopen={(id) =>
            void router.navigate({
              to: '/wheels/vehicles/$vehicleId',
              params: { vehicleId: id },
              search: { edit: 'yes' },
              state: { openedHere: true },
            })
          }
          close={close}
          canDelete={!isHitched}
        >
          {(form) => (
            <>
              <VehicleFields form={form} isNew={false} rigFormat={rigFormat} />
              {isHitched && <p className="text-sm text-soft">To delete it, unhitch it first.</p>}
            </>
          )}
        </RowForm>
      )}
    </SheetFrame>
  );
}
