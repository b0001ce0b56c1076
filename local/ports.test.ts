import { expect, test } from 'vitest';
import { resolvePorts } from './ports.ts';

test('an offset shifts every port alike', () => {
  const [plain, shifted] = [resolvePorts(0), resolvePorts(1000)];
  for (const name of Object.keys(plain) as (keyof typeof plain)[]) expect(shifted[name]).toBe(plain[name] + 1000);
});

test('no two parts share a port, with room for a few functions', () => {
  const ports = Object.values(resolvePorts(0));
  expect(new Set(ports).size).toBe(ports.length);
  const { functions } = resolvePorts(0);
  expect(ports.filter((port) => port > functions && port < functions + 10)).toEqual([]);
});

test.each([Number.NaN, -1, 1.5, 20_000])('%s is refused as an offset', (offset) => {
  expect(() => resolvePorts(offset)).toThrow(/PORT_OFFSET/);
});
