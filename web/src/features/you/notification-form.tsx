import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import type { NotificationSettings } from '../../../../shared/contracts/notification-settings.ts';
import { Button } from '../../components/ui/button.tsx';
import { CheckRow } from '../../components/ui/check-row.tsx';
import { Field, TextInput } from '../../components/ui/field.tsx';
import { updateNotificationSettingsWrite } from '../../lib/notification-settings-entity.ts';
import {
  NotificationFormSchema,
  type NotificationValues,
  toNotificationChanges,
  toNotificationValues,
} from './notification-form-schema.ts';
import { SavedNotice } from './saved-notice.tsx';
import { useSaveSetting } from './use-save-setting.ts';

export function NotificationForm({ settings }: { settings: NotificationSettings }) {
  const { outcome, base, save } = useSaveSetting('notification-settings', settings);
  const { register, handleSubmit, formState } = useForm<NotificationValues>({
    values: toNotificationValues(settings),
    resetOptions: { keepDirtyValues: true },
    resolver: zodResolver(NotificationFormSchema),
  });

  const submit = handleSubmit((values) =>
    save(updateNotificationSettingsWrite(base, toNotificationChanges(values)), 'These settings were'),
  );

  return (
    <form noValidate onSubmit={submit} className="grid gap-4">
      <Field
        label={`Monthly limit (${settings.currency})`}
        hint="What a month may cost. Leave it empty for no limit."
        error={formState.errors.limit?.message}
      >
        {(control) => (
          <TextInput
            inputMode="decimal"
            autoComplete="off"
            placeholder="No limit"
            {...register('limit')}
            {...control}
            className="tabular-nums"
          />
        )}
      </Field>
      <CheckRow
        label="Spending alerts"
        hint="An email when 80 % of the limit is spent, and one when it is reached."
        {...register('spendingAlert')}
      />
      <CheckRow
        label="Reminders"
        hint="An email at eight in the morning when papers expire or a service is due. They stand on Today either way."
        {...register('reminder')}
      />
      <CheckRow
        label="Weekly report"
        hint="An email on Monday morning, after a week with entries."
        {...register('weeklyReport')}
      />
      {outcome && <SavedNotice outcome={outcome} />}
      <Button type="submit" busy={formState.isSubmitting} className="min-h-14 justify-self-end px-8">
        Save
      </Button>
    </form>
  );
}
