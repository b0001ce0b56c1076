import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { Button } from '../components/ui/button.tsx';
import { buttonStyle } from '../components/ui/button-style.ts';
import { Page } from '../components/ui/page.tsx';
import { NoAnswer } from '../lib/api-problem.ts';
import { connectionStore } from '../lib/connection.ts';
import { explainReadFailure } from '../lib/explain-failure.ts';

/** The last resort: a fault of ours, or a page that could not come for want of signal. What was saved is safe in both cases. */
export function CrashPage({ error }: ErrorComponentProps) {
  useEffect(() => console.error(error), [error]);
  return (
    <main id="main" className="mx-auto grid max-w-[560px] gap-6 px-5 py-10">
      {error instanceof Error && error.name === 'NoAnswer' ? <OutOfReach error={error} /> : <OurFault />}
    </main>
  );
}

function OurFault() {
  return (
    <Page title="Something broke on our side">
      <p className="text-soft">Everything you saved is safe. Loading the page again usually helps.</p>
      <Button className="min-h-14 justify-self-start" onClick={() => location.reload()}>
        Load again
      </Button>
    </Page>
  );
}

function OutOfReach({ error }: { error: Error }) {
  const router = useRouter();
  // What it says comes true by itself.
  useEffect(
    () => connectionStore.subscribe(() => void (connectionStore.get() === 'online' && router.invalidate())),
    [router],
  );
  const { title, detail } = explainReadFailure('this page', new NoAnswer(error));
  return (
    <Page title={title}>
      <p className="text-soft">{detail}</p>
      <div className="flex flex-wrap gap-3">
        <Button className="min-h-14" onClick={() => void router.invalidate()}>
          Try again
        </Button>
        <Link to="/today" className={buttonStyle('secondary', 'min-h-14')}>
          Go to Today
        </Link>
      </div>
    </Page>
  );
}
