/** The filter of the fills as it stands in the address. */
export interface FuelFilter {
  driven?: 'towing' | 'solo' | undefined;
  station?: string | undefined;
}

export type ChangeFilter = (changes: FuelFilter) => void;
