import type { Rig } from '../../../../shared/contracts/vehicles.ts';

export const findRig = (rigs: readonly Rig[], id: string | null) =>
  rigs.find(({ vehicle }) => vehicle.id === id) ?? null;

/** The name of a vehicle; of one that is deleted what it was. */
export const nameOf = (rigs: readonly Rig[], id: string) => findRig(rigs, id)?.vehicle.name ?? 'A deleted vehicle';

/** What has an odometer or an hour meter of its own. */
export const isRead = ({ vehicle: { kind } }: Rig) => kind === 'tow' || kind === 'motorhome' || kind === 'generator';

export const isTow = ({ vehicle: { kind } }: Rig) => kind === 'tow' || kind === 'motorhome';
