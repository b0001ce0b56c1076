import { ReadFailure } from '../../components/ui/message.tsx';
import { Section } from '../../components/ui/section.tsx';
import { Skeleton } from '../../components/ui/skeleton.tsx';
import { notificationSettingsQuery } from '../../lib/notification-settings-query.ts';
import { usePendingQuery } from '../../lib/outbox/use-pending-query.ts';
import { NotificationForm } from './notification-form.tsx';

/** Which emails come, and what a month may cost. */
export function NotificationSection() {
  const settings = usePendingQuery(notificationSettingsQuery);
  if (settings.isError && !settings.data) {
    return <ReadFailure what="your email settings" error={settings.error} onRetry={() => void settings.refetch()} />;
  }
  return (
    <Section title="Emails and alerts">
      {settings.data ? (
        <NotificationForm settings={settings.data} />
      ) : (
        <Skeleton className="h-[25.5rem] wide:h-[23rem]" />
      )}
    </Section>
  );
}
