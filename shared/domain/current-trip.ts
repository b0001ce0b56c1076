interface Spanned {
  id: string;
  startsOn: string;
  endsOn: string | null;
  lastDay: string;
  vehicleId: string | null;
}

/** The trip that is under way on a day and, where a vehicle is given, is made in it or says of none; empty for none. */
export function currentTripId(trips: readonly Spanned[], day: string, vehicleId?: string): string {
  const current = trips.find(
    (trip) =>
      trip.startsOn <= day &&
      (trip.endsOn ?? trip.lastDay) >= day &&
      (!vehicleId || trip.vehicleId === null || trip.vehicleId === vehicleId),
  );
  return current?.id ?? '';
}
