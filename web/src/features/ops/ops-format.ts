const COUNT = new Intl.NumberFormat('en-AU');

export function formatCount(count: number): string {
  return COUNT.format(count);
}

/** "8 ms", "1.2 s", "3 min"; a dash when there is nothing to measure. */
export function formatMs(ms: number | null): string {
  if (ms === null) return '–';
  if (ms < 1_000) return `${Math.round(ms)} ms`;
  if (ms < 60_000) return `${(ms / 1_000).toFixed(1)} s`;
  return `${Math.round(ms / 60_000)} min`;
}

/** "99.2 %", never rounded up to 100; a dash when nothing has ended. */
export function formatRate(done: number, dead: number): string {
  if (done + dead === 0) return '–';
  if (dead === 0) return '100 %';
  return `${(Math.floor((done / (done + dead)) * 1_000) / 10).toFixed(1)} %`;
}

/** How long the work took; null while it is not finished. */
export function durationMs({
  startedAt,
  finishedAt,
}: {
  startedAt: string | null;
  finishedAt: string | null;
}): number | null {
  return startedAt && finishedAt ? Date.parse(finishedAt) - Date.parse(startedAt) : null;
}
