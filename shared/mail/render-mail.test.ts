import { describe, expect, it } from 'vitest';
import { MAIL_INPUTS, type MailInput, type MailTemplate } from './inputs.ts';
import { renderMail } from './render-mail.ts';

const plan = { plan: 'Standard', amountCents: 1800, currency: 'AUD' as const, path: '/you/billing' };

/** Data as the SQL of each feature writes it. */
const SAMPLES: { [Template in MailTemplate]: MailInput<Template> } = {
  welcome: {},
  'budget-alert': {
    month: '2026-11',
    currency: 'AUD',
    limitCents: 250_000,
    spentCents: 203_415,
    thresholdPercent: 80,
    path: '/wins/expenses?period=custom&from=2026-11-01&to=2026-11-30',
  },
  'weekly-report': {
    week: '2026-W47',
    from: '2026-11-16',
    to: '2026-11-22',
    entries: 9,
    path: '/wins/expenses?period=custom&from=2026-11-16&to=2026-11-22',
    totals: [
      { currency: 'AUD', totalCents: 61_240, previousCents: 70_000, path: '/wins/expenses?from=2026-11-16' },
      { currency: 'NZD', totalCents: 4_200, previousCents: 0, path: '/wins/expenses?from=2026-11-16' },
    ],
    categories: [
      { name: 'Fuel', currency: 'AUD', totalCents: 41_020, entries: 3, path: '/wins/expenses?category=fuel' },
      { name: 'Groceries', currency: 'AUD', totalCents: 20_220, entries: 5, path: '/wins/expenses?category=groceries' },
      { name: 'Camping', currency: 'NZD', totalCents: 4_200, entries: 1, path: '/wins/expenses?category=camp' },
    ],
  },
  'due-soon': {
    items: [
      {
        title: 'Registration (Prado)',
        what: 'expires',
        dueOn: '2026-11-29',
        days: 7,
        remaining: null,
        path: '/wheels/vehicles/1?document=2',
      },
      {
        title: 'Engine oil (Prado)',
        what: 'due',
        dueOn: null,
        days: null,
        remaining: '400 km',
        path: '/wheels/service',
      },
    ],
  },
  statement: {
    ...plan,
    month: '2026-10',
    periodStart: '2026-10-01',
    periodEnd: '2026-10-31',
    paidOn: '2026-10-01',
    invoiceNumber: 'WW-2026-000123',
    entries: 42,
  },
  'trial-ending': { ...plan, trialEndsOn: '2026-11-25', hasPaymentMethod: false },
  'trial-ended': { ...plan, trialEndedOn: '2026-11-22' },
  'payment-failed': { ...plan, dunningDay: 6, graceUntil: '2026-11-29' },
  'subscription-canceled': { ...plan, reason: 'unpaid', accessUntil: null },
  incident: {
    service: 'redis',
    state: 'open',
    openedAt: '2026-11-22T07:05:00.000Z',
    closedAt: null,
    detail: 'no answer in 1500 ms',
    path: '/ops',
  },
};

const FRAME = { appUrl: 'https://app.test', unsubscribePageUrl: 'https://app.test/unsubscribe?token=abc' };
const JAN = { displayName: 'Jan' };
const templates = Object.keys(MAIL_INPUTS) as MailTemplate[];
const textOf = (html: string) => html.replace(/<style>.*?<\/style>|<!--.*?-->|<[^>]+>/gs, ' ');

describe.each(templates)('the mail %s', (template) => {
  const mail = renderMail(template, SAMPLES[template], JAN, FRAME);

  it('says the same figures and leads to the same places in HTML and in text', () => {
    const hrefs = [...mail.html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href?.replaceAll('&amp;', '&') ?? '');
    expect(hrefs.length).toBeGreaterThan(0);
    for (const href of hrefs) expect(mail.text).toContain(href);
    const figures = (text: string) => [...new Set(text.match(/\$[\d,.]+\d/g))].sort();
    expect(figures(textOf(mail.html))).toEqual(expect.arrayContaining(figures(mail.text)));
  });

  it('leads nowhere but into the app', () => {
    for (const [, href] of mail.html.matchAll(/(?:href|src)="([^"]+)"/g))
      expect(href).toMatch(/^https:\/\/app\.test\//);
  });

  it('says nothing that was not filled in', () => {
    for (const text of [mail.subject, mail.text, textOf(mail.html)]) {
      expect(text).not.toMatch(/undefined|null|NaN|\[object|Invalid Date/);
    }
    expect(mail.subject.length).toBeLessThanOrEqual(60);
  });

  it('refuses data of another shape, naming the field', () => {
    const misfit = { ...SAMPLES[template], weekTotal: 1 };
    expect(() => renderMail(template, misfit, JAN, FRAME)).toThrow('weekTotal');
  });
});

describe('a hostile name', () => {
  const name = `"><img src=x onerror=alert(1)>'</style><script>alert(1)</script>`;
  const { html, text } = renderMail('trial-ended', SAMPLES['trial-ended'], { displayName: name }, FRAME);

  it('stays text', () => {
    expect(html).not.toMatch(/<img|<script/);
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(text).toContain(`Hello ${name},`);
  });

  it('cannot lead out of the app by a path', () => {
    for (const path of ['//evil.test', 'https://evil.test', '/\\evil.test', 'javascript:alert(1)']) {
      const data = { ...SAMPLES['trial-ended'], path };
      expect(() => renderMail('trial-ended', data, JAN, FRAME)).toThrow('path of the app');
    }
  });
});

it('a mail that cannot be turned off offers no such link', () => {
  const { html, text } = renderMail('welcome', {}, JAN, { ...FRAME, unsubscribePageUrl: null });
  expect(html + text).not.toContain('unsubscribe');
});

it('somebody without a name is greeted all the same', () => {
  expect(renderMail('welcome', {}, { displayName: '' }, FRAME).text).toContain('\nHello,\n');
});
