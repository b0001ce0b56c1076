import type { Page } from 'playwright-core';

/** One entry as it is typed into the sheet. */
export interface Typed {
  payee: string;
  amount: string;
}

export type Write =
  | { kind: 'create'; typed: Typed }
  | { kind: 'update'; id: string; amount: string }
  | { kind: 'delete'; id: string };

/**
 * Makes one entry in the app's own sheet, from opening it to its closing. The events are dispatched in the page, since a
 * driver that looks at each element before it touches it would need a second for each.
 */
export function writeInApp(page: Page, write: Write): Promise<void> {
  return page.evaluate(inPage, write);
}

/** Runs in the browser and therefore holds all it needs. Throws with what it waited for in vain. */
async function inPage(write: Write): Promise<void> {
  const PATIENCE_MS = 15_000;
  const form = () => document.querySelector<HTMLFormElement>('dialog.sheet[open] form');

  async function until<T>(what: string, find: () => T | null | undefined | false): Promise<T> {
    const deadline = performance.now() + PATIENCE_MS;
    for (;;) {
      const found = find();
      if (found) return found;
      if (performance.now() > deadline) throw new Error(`${write.kind}: ${what} did not come.`);
      await new Promise((done) => setTimeout(done, 4));
    }
  }

  function type(name: string, value: string): void {
    const input = form()?.elements.namedItem(name);
    if (!(input instanceof HTMLInputElement)) throw new Error(`The sheet has no "${name}".`);
    // React keeps a value of its own on the element: only the prototype's setter lets it see the change.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value);
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }

  function press(label: string): void {
    const buttons = [...(form()?.querySelectorAll('button') ?? [])];
    const button = buttons.find((one) => one.textContent?.trim() === label);
    if (!button) throw new Error(`The sheet has no button "${label}".`);
    button.click();
  }

  await until('an end of the sheet before', () => !document.querySelector('dialog.sheet[open]'));
  if (write.kind === 'create') {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', bubbles: true }));
    await until('the sheet', () => form()?.elements.namedItem('payee'));
    form()?.querySelector<HTMLElement>('[role="radio"]')?.click();
    type('payee', write.typed.payee);
    type('amount', write.typed.amount);
    press('Save');
  } else {
    (await until('the row', () => document.querySelector<HTMLElement>(`main a[href*="entry=${write.id}"]`))).click();
    await until('the sheet', () => form()?.elements.namedItem('payee'));
    if (write.kind === 'update') type('amount', write.amount);
    press(write.kind === 'update' ? 'Save' : 'Delete');
  }
  await until('its closing', () => !form());
}

/** The entries in view: id, and the row's words. */
export function rowsInView(page: Page): Promise<{ id: string; text: string }[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('main li a[href*="entry="]')].map((link) => ({
      id: new URL(link.href).searchParams.get('entry') ?? '',
      text: link.textContent.replaceAll(/\s+/g, ' '),
    })),
  );
}
