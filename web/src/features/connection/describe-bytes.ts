const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'];

/** "3.4 MB", in steps of a thousand as phones count. */
export function describeBytes(bytes: number): string {
  const step = Math.min(UNITS.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3));
  const amount = bytes / 1000 ** step;
  return `${amount >= 10 || step === 0 ? Math.round(amount) : amount.toFixed(1)} ${UNITS[step]}`;
}
