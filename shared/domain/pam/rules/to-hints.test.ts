import { describe, expect, it } from 'vitest';
import { sampleFacts } from '../sample-facts.ts';
import { readCommand } from './read-command.ts';
import { toHints } from './to-hints.ts';

describe('hints', () => {
  it('tell what drives from what is towed, and the time on the wall where the person is', () => {
    const facts = sampleFacts({ now: '2026-11-26T23:45:00Z', timeZone: 'Australia/Adelaide', today: '2026-11-27' });
    const hints = toHints(facts);
    expect(hints.now).toBe('10:15');
    expect(hints.today).toBe('2026-11-27');
    expect(hints.vehicleNames).toContain('Prado');
    expect(hints.trailerNames).toContain('Jayco Silverline');
    expect(hints.vehicleNames).not.toContain('Jayco Silverline');
    expect(hints.pending).toBeNull();
  });

  it('carry the question, so that a bare name answers it', () => {
    const call = { tool: 'log_fuel' as const, args: { litres: 62 } };
    const hints = toHints(sampleFacts(), { call, field: 'vehicle' });
    expect(readCommand('the Prado', hints)).toEqual({
      kind: 'call',
      call: { tool: 'log_fuel', args: { litres: 62, vehicle: 'Prado' } },
    });
    expect(readCommand('the Prado', toHints(sampleFacts()))).toBeNull();
  });
});
