import { describe, expect, it } from 'vitest';
import { CHECKLIST_TEMPLATES } from './checklist-templates.ts';
import { departureState } from './departure-state.ts';

const ITEMS = [
  { id: 'chains', name: 'Chains', isCritical: true },
  { id: 'mirrors', name: 'Mirrors', isCritical: false },
];
const tick = (itemId: string, departureId = 'now') => ({ departureId, itemId });

describe('a departure', () => {
  it.each([
    [[], [], ['chains']],
    [[tick('mirrors')], ['mirrors'], ['chains']],
    [[tick('chains')], ['chains'], []],
    [[tick('chains'), tick('chains')], ['chains'], []],
    [[tick('chains', 'another')], [], ['chains']],
    [[tick('taken off the list')], [], ['chains']],
  ])('with the ticks %j has done %j and %j open', (ticks, done, open) => {
    const state = departureState({ id: 'now', items: ITEMS }, ticks);
    expect([...state.done]).toEqual(done);
    expect(state.openCritical.map(({ id }) => id)).toEqual(open);
  });
});

describe('the lists to begin with', () => {
  it.each(CHECKLIST_TEMPLATES)('$name has something critical, and nothing twice', ({ items }) => {
    expect(items.some((item) => item.endsWith('!'))).toBe(true);
    expect(new Set(items).size).toBe(items.length);
  });
});
