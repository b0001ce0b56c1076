import type { StripeClient } from '../../clients/stripe.ts';
import type { ServiceContext } from '../service-context.ts';

/** What billing verbs work with besides: how paying is set up here. */
export type BillingContext = ServiceContext & {
  /** Null without a key: the embedded ledger stands in. */
  stripe: (() => Promise<StripeClient>) | null;
  /** Test payments are taken at all. */
  isDevelopment: boolean;
  appUrl: string;
};
