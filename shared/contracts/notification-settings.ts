import { z } from 'zod';
import { Currency, Instant, Version } from './common.ts';

/** The most a monthly limit may be: 1,000,000,000.00. */
export const MAX_LIMIT_CENTS = 100_000_000_000;

const SpendingLimit = z
  .int()
  .min(1, 'Enter a limit above zero, or leave it empty.')
  .max(MAX_LIMIT_CENTS, 'Enter a smaller limit.')
  .nullable()
  .meta({ description: 'What a month may cost, in cents of `currency`; null without a limit.' });

export const NotificationSettings = z
  .object({
    weeklyReport: z.boolean(),
    spendingAlert: z.boolean().meta({ description: 'Whether 80 % and 100 % of the limit are told by email.' }),
    reminder: z.boolean().meta({ description: 'Whether what expires or is due soon is told by email too.' }),
    spendingLimitCents: SpendingLimit,
    currency: Currency,
    version: Version,
    createdAt: Instant,
    updatedAt: Instant,
  })
  .meta({ id: 'NotificationSettings' });
export type NotificationSettings = z.infer<typeof NotificationSettings>;

export const UpdateNotificationSettingsInput = z
  .strictObject({
    weeklyReport: z.boolean().optional(),
    spendingAlert: z.boolean().optional(),
    reminder: z.boolean().optional(),
    spendingLimitCents: SpendingLimit.optional(),
  })
  .refine((changes) => Object.values(changes).some((value) => value !== undefined), 'Change at least one field.')
  .meta({ id: 'UpdateNotificationSettingsInput' });
export type UpdateNotificationSettingsInput = z.infer<typeof UpdateNotificationSettingsInput>;

export const NotificationSettingsAnswer = z
  .object({ settings: NotificationSettings })
  .meta({ id: 'NotificationSettingsAnswer' });
