/** `.test` is a reserved domain: no mail to it can reach anybody. */
export const DEMO_EMAIL = 'demo@wheelsandwins.test';
