import { expect, test } from 'vitest';
import { CreateFavouriteInput } from '../../shared/contracts/places.ts';
import { cleanFile } from '../../shared/domain/clean-file.ts';
import { demoInvoice } from './demo-invoice.ts';
import { demoPlaces } from './demo-places.ts';
import { demoServices } from './demo-services.ts';
import { demoTrips } from './demo-trips.ts';

const LAST_DAY = '2026-11-22';

test('the invoice is a PDF that the app would take, of a service that is there and costs as much', () => {
  const { row, bytes } = demoInvoice();
  expect(cleanFile(bytes, 'application/pdf')).not.toHaveProperty('problem');
  const record = demoServices(LAST_DAY).records.find(({ id }) => id === row.service_record_id);
  expect(record).toMatchObject({ name: 'Engine oil and filter', cost_cents: 53_800 });
  expect(bytes.toString('latin1')).toContain('$538.00');
  const text = bytes.toString('latin1');
  expect(text.slice(Number(/startxref\n(\d+)/.exec(text)?.[1])).startsWith('xref')).toBe(true);
});

test('favourites are ones the app itself would accept, and the shared trip is there', () => {
  const { favourites, share } = demoPlaces();
  for (const favourite of favourites) CreateFavouriteInput.parse(favourite);
  const ids = demoTrips(LAST_DAY).trips.map(({ id }) => id);
  expect(ids).toContain(share.p_trip_id);
});
