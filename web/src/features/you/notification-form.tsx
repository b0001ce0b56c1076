import { zodResolver } from '@hookform/resolvers/zod';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import type { NotificationSettings } from '../../../../shared/contracts/notification-settings.ts';
import { Button } from '../../components/ui/button.tsx';
import { CheckRow } from '../../components/ui/check-row.tsx';
import { Field, TextInput } from '../../components/ui/field.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { api } from '../../lib/api-client.ts';
import { ApiProblem } from '../../lib/api-problem.ts';
import { explainWriteFailure } from '../../lib/explain-failure.ts';
import {
  NotificationFormSchema,
  type NotificationValues,
  toNotificationChanges,
  toNotificationValues,
} from './notification-form-schema.ts';
import { notificationSettingsQuery } from './notification-settings-query.ts';

export function NotificationForm({ settings }: { settings: NotificationSettings }) {
  const queryClient = useQueryClient();
  const [outcome, setOutcome] = useState<{ tone: 'good' | 'bad'; text: string } | null>(null);
  const { register, handleSubmit, formState } = useForm<NotificationValues>({
    values: toNotificationValues(settings),
    resetOptions: { keepDirtyValues: true },
    resolver: zodResolver(NotificationFormSchema),
  });

  const submit = handleSubmit(async (values) => {
    setOutcome(null);
    try {
      const answer = await api.updateNotificationSettings(toNotificationChanges(values), settings.version);
      queryClient.setQueryData(notificationSettingsQuery.queryKey, answer.settings);
      setOutcome({ tone: 'good', text: 'Saved.' });
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      if (error instanceof ApiProblem && error.code === 'version_mismatch') {
        await queryClient.invalidateQueries({ queryKey: notificationSettingsQuery.queryKey });
        return setOutcome({
          tone: 'bad',
          text: 'These settings were changed meanwhile. Your changes are still in the form: look them over and save again.',
        });
      }
      setOutcome({ tone: 'bad', text: explainWriteFailure(error) });
    }
  });

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
        label="Weekly report"
        hint="An email on Monday morning, after a week with entries."
        {...register('weeklyReport')}
      />
      {outcome && <Notice tone={outcome.tone}>{outcome.text}</Notice>}
      <Button type="submit" busy={formState.isSubmitting} className="min-h-14 justify-self-end px-8">
        Save
      </Button>
    </form>
  );
}
