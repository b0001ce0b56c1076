import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import type { Person, Site } from './site.ts';

interface GivenExpense {
  amountCents: number;
  category?: string;
  payee?: string;
  occurredOn?: string;
}

/** The day it is now where the test people live. */
export function today(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Australia/Adelaide' }).format();
}

/** Puts an expense into an account through the API; answers its id. */
export async function giveExpense(site: Site, person: Person, given: GivenExpense): Promise<string> {
  const id = randomUUID();
  const body = { id, category: 'groceries', occurredOn: today(), ...given };
  const response = await site.call(person, '/api/v1/expenses', { method: 'POST', body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return id;
}

/** Fills the open sheet and saves it. */
export async function fillSheet(page: Page, amount: string, category: string, payee: string): Promise<void> {
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('Amount').fill(amount);
  await sheet.getByRole('radio', { name: category }).click();
  await sheet.getByLabel('Paid to').fill(payee);
  await sheet.getByRole('button', { name: 'Save' }).click();
}
