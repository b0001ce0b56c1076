import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { Logo } from '../../components/ui/logo.tsx';
import { ReadFailure } from '../../components/ui/message.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { Page } from '../../components/ui/page.tsx';
import { Skeleton } from '../../components/ui/skeleton.tsx';
import { ApiProblem } from '../../lib/api-problem.ts';
import { StreamCard } from './stream-card.tsx';
import { emailStreamQuery } from './unsubscribe-query.ts';

/** Where the link at the foot of a mail leads. Opening it changes nothing: mail scanners do that too. */
export function UnsubscribePage() {
  return (
    <main id="main" className="mx-auto grid max-w-[640px] content-start gap-8 px-5 py-6">
      <p className="flex items-center gap-3 font-display text-lg font-bold">
        <Logo className="size-11 shrink-0" />
        Wheels &amp; Wins
      </p>
      <Page title="Your emails">
        <Content />
        <p className="text-soft">
          All your emails are in{' '}
          <Link to="/you" className="font-semibold text-eucalyptus-ink underline">
            your settings
          </Link>
          .
        </p>
      </Page>
    </main>
  );
}

function Content() {
  const { token = '' } = useSearch({ from: '/unsubscribe' });
  const state = useQuery(emailStreamQuery(token));
  if (state.data) return <StreamCard token={token} state={state.data} />;
  if (token === '' || (state.error instanceof ApiProblem && [400, 404].includes(state.error.status))) {
    return <Notice tone="bad">This link does not work. Open it again from a newer email, or use your settings.</Notice>;
  }
  if (state.isError) {
    return <ReadFailure what="your email settings" error={state.error} onRetry={() => void state.refetch()} />;
  }
  return <Skeleton className="h-40" />;
}
