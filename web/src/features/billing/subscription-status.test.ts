import { describe, expect, it } from 'vitest';
import type { Subscription } from '../../../../shared/contracts/billing.ts';
import { nameDays, toStatus } from './subscription-status.ts';

const NOW = new Date('2026-11-22T12:00:00Z');
const TRIAL: Subscription = {
  state: 'trialing',
  trialEndsAt: '2026-12-01T12:00:00Z',
  currentPeriodStart: null,
  currentPeriodEnd: null,
  graceUntil: null,
  cancelAtPeriodEnd: false,
  canceledAt: null,
  cancelReason: null,
  hasPaymentMethod: false,
  paymentMethodLabel: null,
  isManagedByStripe: false,
  version: 1,
};
const endsAt = (trialEndsAt: string) => toStatus({ ...TRIAL, trialEndsAt }, NOW);

describe('the state of a subscription', () => {
  it('counts what is left of a trial in whole days, the last one to its end', () => {
    expect(endsAt('2026-12-01T12:00:00Z')).toMatchObject({ kind: 'trial', daysLeft: 9, isSoon: false });
    expect(endsAt('2026-11-27T12:00:00Z')).toMatchObject({ daysLeft: 5, isSoon: true });
    expect(endsAt('2026-11-22T12:30:00Z')).toMatchObject({ daysLeft: 1 });
    expect(endsAt('2026-11-22T11:00:00Z')).toMatchObject({ daysLeft: 0, isSoon: true });
    expect([0, 1, 2].map(nameDays)).toEqual(['less than a day', '1 day', '2 days']);
  });

  it('tells an end that was asked for from one that will not come', () => {
    const paid: Subscription = { ...TRIAL, state: 'active', currentPeriodEnd: '2026-12-20T00:00:00Z' };
    expect(toStatus(paid, NOW)).toEqual({ kind: 'active', renewsAt: '2026-12-20T00:00:00Z' });
    expect(toStatus({ ...paid, cancelAtPeriodEnd: true }, NOW)).toMatchObject({ kind: 'ending' });
    expect(toStatus({ ...TRIAL, cancelAtPeriodEnd: true }, NOW)).toMatchObject({ kind: 'ending' });
  });

  it('says until when access stays while money is owed, and why it ended', () => {
    const owed: Subscription = { ...TRIAL, state: 'past_due', graceUntil: '2026-11-29T00:00:00Z' };
    expect(toStatus(owed, NOW)).toEqual({ kind: 'owed', accessUntil: '2026-11-29T00:00:00Z' });
    const ended: Subscription = { ...TRIAL, state: 'canceled', cancelReason: 'trial_ended' };
    expect(toStatus(ended, NOW)).toEqual({ kind: 'ended', reason: 'trial_ended' });
  });
});
