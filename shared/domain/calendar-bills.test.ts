import { describe, expect, it } from 'vitest';
import { itemsOfBill } from './calendar-bills.ts';
import { listCalendarItems } from './calendar-items.ts';

const PHONE = {
  id: '00000000-0000-4000-8000-000000000001',
  name: 'Phone plan',
  amountCents: 5_900,
  currency: 'AUD',
  period: 'month',
  nextDueOn: '2027-01-31',
  dueDay: 31,
  vehicleId: null,
} as const;
const days = (today: string, to: string) => itemsOfBill(PHONE, today, to).map(({ day, state }) => [day, state]);

describe('bills in the calendar', () => {
  it('stand on every day they are due, soon from a week before', () => {
    expect(days('2027-01-24', '2027-03-31')).toEqual([
      ['2027-01-31', 'soon'],
      ['2027-02-28', 'ok'],
      ['2027-03-31', 'ok'],
    ]);
    expect(days('2027-01-23', '2027-01-31')).toEqual([['2027-01-31', 'ok']]);
    expect(days('2027-01-31', '2027-01-31')).toEqual([['2027-01-31', 'soon']]);
  });

  it('stand on today when they are overdue, and what came after them on its own day', () => {
    expect(days('2027-03-10', '2027-03-31')).toEqual([
      ['2027-03-10', 'overdue'],
      ['2027-02-28', 'overdue'],
      ['2027-03-31', 'ok'],
    ]);
    expect(itemsOfBill(PHONE, '2027-03-10', '2027-03-31')[0]?.detail).toBe('Was due on 31 Jan 2027');
  });

  it('say of which vehicle they are, and keep to the days that are asked for', () => {
    const vehicleId = '00000000-0000-4000-8000-0000000000a1';
    const facts = {
      ...({ trips: [], services: [], documents: [], distanceUnit: 'km', today: '2027-01-01' } as const),
      recurrings: [{ ...PHONE, name: 'Rego', vehicleId }],
      vehicles: [{ id: vehicleId, name: 'Prado' }],
    };
    expect(listCalendarItems(facts, '2027-02-01', '2027-02-28')).toMatchObject([
      { kind: 'bill', day: '2027-02-28', title: 'Prado: Rego', amountCents: 5_900, currency: 'AUD', tripId: null },
    ]);
  });
});
