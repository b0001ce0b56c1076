import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportFileName } from './export-file-name.ts';

describe('the name of an exported file', () => {
  it('says what it is', () => {
    expect(exportFileName('Nullarbor: Ceduna → Perth', 'gpx')).toBe('nullarbor-ceduna-perth.gpx');
    expect(exportFileName('Café Été', 'ics')).toBe('cafe-ete.ics');
    expect(exportFileName('東京', 'gpx')).toBe('trip.gpx');
    expect(exportFileName('CON', 'gpx')).toBe('trip-con.gpx');
  });

  it('never leaves its folder or its header', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(exportFileName(name, 'gpx')).toMatch(/^[a-z0-9]([a-z0-9-]{0,64}[a-z0-9])?\.gpx$/);
      }),
    );
    expect(exportFileName('../../etc/passwd', 'gpx')).toBe('etc-passwd.gpx');
  });
});
