import { z } from 'zod';
import type {
  NotificationSettings,
  UpdateNotificationSettingsInput,
} from '../../../../shared/contracts/notification-settings.ts';
import { parseAmountCents, toAmountText } from '../../../../shared/domain/money.ts';

/** What the form holds: the limit as it is typed, empty for none. */
export const NotificationFormSchema = z.object({
  limit: z
    .string()
    .refine(
      (typed) => typed.trim() === '' || (parseAmountCents(typed) ?? 0) > 0,
      'Enter an amount such as 2500, or leave it empty.',
    ),
  spendingAlert: z.boolean(),
  reminder: z.boolean(),
  weeklyReport: z.boolean(),
});
export type NotificationValues = z.infer<typeof NotificationFormSchema>;

export function toNotificationValues(settings: NotificationSettings): NotificationValues {
  const { spendingLimitCents, spendingAlert, reminder, weeklyReport } = settings;
  const limit = spendingLimitCents === null ? '' : toAmountText(spendingLimitCents);
  return { limit, spendingAlert, reminder, weeklyReport };
}

export function toNotificationChanges({ limit, ...switches }: NotificationValues): UpdateNotificationSettingsInput {
  return { spendingLimitCents: limit.trim() === '' ? null : parseAmountCents(limit), ...switches };
}
