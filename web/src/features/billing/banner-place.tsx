import { readStored, writeStored } from '../../lib/local-storage.ts';

const KEY = 'ww.banner-height';

/** Keeps the place of a banner that showed last time until it is known whether it still does: then the page does not move. */
export function BannerPlace() {
  const height = Number(readStored(KEY));
  if (!(height > 0) || location.pathname === '/you/billing') return null;
  return <div aria-hidden style={{ height }} />;
}

/** In CSS pixels; null when there is no banner. */
export function keepBannerHeight(height: number | null): void {
  writeStored(KEY, height === null ? null : String(height));
}
