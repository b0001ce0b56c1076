import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Billing } from '../../../../shared/contracts/billing.ts';
import { ApiProblem } from '../../lib/api-problem.ts';
import { billingQuery } from '../../lib/billing-query.ts';
import { explainWriteFailure } from '../../lib/explain-failure.ts';

type Outcome = { tone: 'good' | 'bad'; text: string };

/** Runs one change at a time, shows what came of it, and keeps what the answer says of the subscription. */
export function useBillingWrite() {
  const queryClient = useQueryClient();
  const [busy, setBusy] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  /** `work` answers the billing as it is now, or nothing when the page is left for another. */
  const run = async (name: string, work: () => Promise<Billing | null>, toOutcome: (billing: Billing) => Outcome) => {
    setBusy(name);
    setOutcome(null);
    try {
      const billing = await work();
      if (!billing) return;
      queryClient.setQueryData(billingQuery.queryKey, billing);
      setOutcome(toOutcome(billing));
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      setOutcome({ tone: 'bad', text: explain(error) });
      await queryClient.invalidateQueries({ queryKey: billingQuery.queryKey });
    } finally {
      setBusy(null);
    }
  };
  return { busy, outcome, run };
}

function explain(error: Error): string {
  if (error instanceof ApiProblem && error.code === 'version_mismatch') {
    return 'This was changed on another device. Look it over and try again.';
  }
  return explainWriteFailure(error)
    .replace('Not saved', 'Not done')
    .replace('What you typed is still here, so try', 'Try');
}
