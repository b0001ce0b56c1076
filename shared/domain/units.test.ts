import { describe, expect, it } from 'vitest';
import { fromKm, fromLitres, fromLitresPer100Km, toKm, toLitres } from './units.ts';

describe('units', () => {
  it('tells consumption in miles per gallon as tables of both gallons have it', () => {
    expect(fromLitresPer100Km(10, 'mpg (US)')).toBeCloseTo(23.5215, 4);
    expect(fromLitresPer100Km(10, 'mpg (UK)')).toBeCloseTo(28.2481, 4);
    expect(fromLitresPer100Km(18.4, 'L/100 km')).toBe(18.4);
  });

  it('gives back what was typed', () => {
    for (const unit of ['km', 'mi'] as const) expect(fromKm(toKm(84_210.3, unit), unit)).toBeCloseTo(84_210.3, 8);
    for (const unit of ['L', 'gal'] as const) expect(fromLitres(toLitres(62, unit), unit)).toBeCloseTo(62, 10);
  });
});
