import { isMailTemplate, MAIL_INPUTS, type MailInput, type MailTemplate } from './inputs.ts';
import type { MailContent, Reader } from './mail-content.ts';
import { budgetAlert } from './templates/budget-alert.ts';
import { dueSoon } from './templates/due-soon.ts';
import { incident } from './templates/incident.ts';
import { paymentFailed } from './templates/payment-failed.ts';
import { statement } from './templates/statement.ts';
import { subscriptionCanceled } from './templates/subscription-canceled.ts';
import { trialEnded } from './templates/trial-ended.ts';
import { trialEnding } from './templates/trial-ending.ts';
import { weeklyReport } from './templates/weekly-report.ts';
import { welcome } from './templates/welcome.ts';

type Compose<Template extends MailTemplate> = (input: MailInput<Template>, reader: Reader) => MailContent;

const TEMPLATES: { [Template in MailTemplate]: Compose<Template> } = {
  welcome,
  'budget-alert': budgetAlert,
  'weekly-report': weeklyReport,
  'due-soon': dueSoon,
  statement,
  'trial-ending': trialEnding,
  'trial-ended': trialEnded,
  'payment-failed': paymentFailed,
  'subscription-canceled': subscriptionCanceled,
  incident,
};

/** The mail of this template with this data, which was written by SQL and is checked here. Throws ZodError. */
export function composeMail(template: string, data: unknown, reader: Reader): MailContent {
  if (!isMailTemplate(template)) throw new Error(`This release has no mail ${template}.`);
  return composeKnown(template, data, reader);
}

function composeKnown<Template extends MailTemplate>(template: Template, data: unknown, reader: Reader): MailContent {
  const schema: { parse(value: unknown): unknown } = MAIL_INPUTS[template];
  const input = schema.parse(data) as MailInput<Template>; // the schema of this very template made it
  return TEMPLATES[template](input, reader);
}
