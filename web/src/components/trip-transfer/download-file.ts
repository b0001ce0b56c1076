import type { TripFile } from '../../../../shared/domain/export-trip.ts';

/** Hands a file that was made here to the browser, which asks where to keep it or shows it among the downloads. */
export function downloadFile({ fileName, type, content }: TripFile): void {
  const url = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // Browsers read it after the click; some only a moment later.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
