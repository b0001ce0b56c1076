/** An amount as typed, "62", "62,5" or "62.50"; null when it is none. */
export function readDecimal(typed: string): number | null {
  const bare = typed.replace(/[\s$£]/g, '').replace(/^(\d+),(\d+)$/, '$1.$2');
  return /^(\d+\.?\d*|\.\d+)$/.test(bare) ? Number(bare) : null;
}

/** An odometer as typed, "84 710" or "84,710.5": a comma stands between thousands. */
export function readOdometer(typed: string): number | null {
  const bare = typed.replace(/\s/g, '').replace(/,(?=\d{3}(\D|$))/g, '');
  return /^\d+(\.\d+)?$/.test(bare) ? Number(bare) : null;
}
