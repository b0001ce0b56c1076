import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import type { Vehicle } from '../../../../shared/contracts/vehicles.ts';
import { RowForm } from '../../components/row-sheet/row-form.tsx';
import { Page } from '../../components/ui/page.tsx';
import { toOpening } from '../../lib/row-sheet/opening.ts';
import { usePersonFormat } from '../../lib/use-person-format.ts';
import { useRigFormat } from '../../lib/use-rig-format.ts';
import { vehicleEntity } from '../../lib/vehicle-entity.ts';
import { vehicleWrites } from '../../lib/vehicle-writes.ts';
import { VehicleFields } from './vehicle-fields.tsx';
import { newVehicleValues, toVehicleContent, VehicleSchema, type VehicleValues } from './vehicle-values.ts';

/** Adds a vehicle. */
export function NewVehiclePage() {
  const router = useRouter();
  const format = usePersonFormat();
  const rigFormat = useRigFormat();
  const [opening] = useState(() => toOpening<Vehicle, VehicleValues>('vehicle.new', null, null, newVehicleValues()));
  const open = (id: string, search = {}) =>
    void router.navigate({ to: '/wheels/vehicles/$vehicleId', params: { vehicleId: id }, search, replace: true });
  return (
    <Page title="Add a vehicle" tabTitle="Add a vehicle · Wheels" className="max-w-[720px]">
      <div className="rounded-card border border-hairline bg-paper pt-3 max-wide:[&_.sticky]:bottom-[calc(68px+env(safe-area-inset-bottom))] max-wide:[&_.sticky]:pb-3">
        <RowForm
          opening={opening}
          writes={vehicleWrites}
          entity={vehicleEntity}
          schema={VehicleSchema}
          toContent={(values) => toVehicleContent(values, null, rigFormat)}
          toLabel={({ name }) => name}
          noun="this vehicle"
          format={format}
          isOpenIn={() => false}
          reopen={(id) => open(id, { edit: 'yes' })}
          close={open}
        >
          {(form) => <VehicleFields form={form} isNew rigFormat={rigFormat} />}
        </RowForm>
      </div>
    </Page>
  );
}
