import type { Vehicle } from '../contracts/vehicles.ts';

/** A limit of what a loaded trailer may weigh, and how it comes about. */
export interface TrailerLimit {
  by: 'trailer' | 'towing' | 'combined';
  kg: number;
}

export interface TowingWeights {
  /** What the loaded trailer may weigh, by each rule that is known, least first. */
  limits: TrailerLimit[];
  /** What may be loaded into the tow vehicle once the trailer's ball weight is on it. */
  payloadKg: number | null;
  /** What the tow ball may bear less what the trailer puts on it. */
  ballSpareKg: number | null;
}

/** What may be loaded: gross (GVM or ATM) less tare. Null while either is not known. */
export function payloadOf({ grossKg, tareKg }: Pick<Vehicle, 'grossKg' | 'tareKg'>): number | null {
  return grossKg === null || tareKg === null ? null : grossKg - tareKg;
}

/**
 * What one vehicle may tow of another, all in kilograms. With the tow vehicle loaded to its GVM, the rest of the GCM is for
 * the trailer's wheels; its ball weight is within the GVM already, so it comes on top: GCM − GVM + ball.
 */
export function towingWeights(tow: Vehicle, trailer: Vehicle): TowingWeights {
  const ball = trailer.ballKg ?? 0;
  const combined = tow.combinedKg === null || tow.grossKg === null ? null : tow.combinedKg - tow.grossKg + ball;
  const limits: [TrailerLimit['by'], number | null][] = [
    ['trailer', trailer.grossKg],
    ['towing', tow.maxTowingKg],
    ['combined', combined],
  ];
  const payload = payloadOf(tow);
  return {
    limits: limits.flatMap(([by, kg]) => (kg === null ? [] : [{ by, kg }])).sort((one, other) => one.kg - other.kg),
    payloadKg: payload === null || trailer.ballKg === null ? null : payload - trailer.ballKg,
    ballSpareKg: tow.ballKg === null || trailer.ballKg === null ? null : tow.ballKg - trailer.ballKg,
  };
}
