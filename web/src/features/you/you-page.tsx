import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Activity, BookOpenText, ChevronRight, Gauge, LogOut, ReceiptText, Signal } from 'lucide-react';
import type { Me } from '../../../../shared/contracts/profile.ts';
import { Button } from '../../components/ui/button.tsx';
import { ReadFailure } from '../../components/ui/message.tsx';
import { Page } from '../../components/ui/page.tsx';
import { Section } from '../../components/ui/section.tsx';
import { Skeleton } from '../../components/ui/skeleton.tsx';
import { env } from '../../lib/env.ts';
import { meQuery } from '../../lib/me-query.ts';
import { usePendingQuery } from '../../lib/outbox/use-pending-query.ts';
import { askToSignOut } from '../../lib/sign-out-question.ts';
import { AppearanceSection } from './appearance-section.tsx';
import { DeviceSection } from './device-section.tsx';
import { InstallSection } from './install-section.tsx';
import { NotificationSection } from './notification-section.tsx';
import { PasswordForm } from './password-form.tsx';
import { ProfileForm } from './profile-form.tsx';

export function YouPage() {
  const me = usePendingQuery(meQuery);
  return (
    <Page title="You" eyebrow={me.data?.user.email ?? undefined}>
      <div className="grid items-start gap-6 wide:grid-cols-2">
        <div className="grid gap-6">
          <InstallSection />
          <AppearanceSection />
          <ProfilePart me={me} />
        </div>
        <div className="grid gap-6">
          <NotificationSection />
          <Section title="Change password">
            <PasswordForm email={me.data?.user.email ?? ''} />
          </Section>
          <DeviceSection />
          <div className="grid divide-y divide-hairline overflow-hidden rounded-card border border-hairline bg-paper">
            <Link
              to="/you/billing"
              className="flex min-h-14 items-center gap-3 px-5 hover:bg-sunk focus-visible:-outline-offset-3"
            >
              <ReceiptText aria-hidden className="size-5.5 shrink-0 text-eucalyptus-ink" />
              <span className="flex-1">Subscription and invoices</span>
              <ChevronRight aria-hidden className="size-5 shrink-0" />
            </Link>
            <Link
              to="/developers/api"
              className="flex min-h-14 items-center gap-3 px-5 hover:bg-sunk focus-visible:-outline-offset-3"
            >
              <BookOpenText aria-hidden className="size-5.5 shrink-0 text-eucalyptus-ink" />
              <span className="flex-1">For developers: the API</span>
              <ChevronRight aria-hidden className="size-5 shrink-0" />
            </Link>
            <Link
              to="/you/connection"
              className="flex min-h-14 items-center gap-3 px-5 hover:bg-sunk focus-visible:-outline-offset-3"
            >
              <Signal aria-hidden className="size-5.5 shrink-0 text-eucalyptus-ink" />
              <span className="flex-1">Connection</span>
              <ChevronRight aria-hidden className="size-5 shrink-0" />
            </Link>
            <Link
              to="/status"
              className="flex min-h-14 items-center gap-3 px-5 hover:bg-sunk focus-visible:-outline-offset-3"
            >
              <Activity aria-hidden className="size-5.5 shrink-0 text-eucalyptus-ink" />
              <span className="flex-1">Is everything working? Service status</span>
              <ChevronRight aria-hidden className="size-5 shrink-0" />
            </Link>
            {me.data?.isAdmin && (
              <Link
                to="/ops"
                className="flex min-h-14 items-center gap-3 px-5 hover:bg-sunk focus-visible:-outline-offset-3"
              >
                <Gauge aria-hidden className="size-5.5 shrink-0 text-eucalyptus-ink" />
                <span className="flex-1">Operations</span>
                <ChevronRight aria-hidden className="size-5 shrink-0" />
              </Link>
            )}
            <p className="px-5 py-4 text-sm text-soft">Wheels &amp; Wins {env.version}</p>
          </div>
          <Button variant="secondary" className="min-h-14" onClick={askToSignOut}>
            <LogOut aria-hidden className="size-5" />
            Sign out on this device
          </Button>
        </div>
      </div>
    </Page>
  );
}

function ProfilePart({ me }: { me: UseQueryResult<Me> }) {
  if (me.data) return <ProfileForm profile={me.data.profile} />;
  if (me.isError) return <ReadFailure what="your profile" error={me.error} onRetry={() => void me.refetch()} />;
  return <Skeleton className="h-[520px]" />;
}
