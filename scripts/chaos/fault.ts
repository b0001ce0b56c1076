/** One number a fault was seen to cost, and whether that is within its target. */
export interface Finding {
  what: string;
  seen: string;
  target: string;
  isMet: boolean;
}

/** Where a fault's own stack lives. */
export interface Place {
  offset: number;
  dataDir: string;
  logFile: string;
}

export interface Fault {
  name: string;
  /** What it belongs to, to choose by: `npm run chaos -- redis`. */
  group: 'stack' | 'redis' | 'jobs' | 'web' | 'pam';
  run(place: Place): Promise<Finding[]>;
}

/** A number that must not be above `limit`. */
export function atMost(what: string, value: number, limit: number, unit = ''): Finding {
  const text = (number: number) => `${Number.isInteger(number) ? number : number.toFixed(1)}${unit && ` ${unit}`}`;
  // Not a number means that nothing was measured, which is no success.
  return { what, seen: text(value), target: `≤ ${text(limit)}`, isMet: value <= limit };
}

/** Something that either holds or does not; `seen` says how. */
export function holds(what: string, isMet: boolean, seen: string, target: string): Finding {
  return { what, seen, target, isMet };
}

/** A number that has no target and is printed beside the others. */
export function note(what: string, seen: string): Finding {
  return { what, seen, target: '', isMet: true };
}
