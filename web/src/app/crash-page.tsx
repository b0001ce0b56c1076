import type { ErrorComponentProps } from '@tanstack/react-router';
import { useEffect } from 'react';
import { Button } from '../components/ui/button.tsx';
import { Page } from '../components/ui/page.tsx';

/** The last resort, for a fault of ours. What was saved is on the server, so a reload is always safe. */
export function CrashPage({ error }: ErrorComponentProps) {
  useEffect(() => console.error(error), [error]);
  return (
    <main id="main" className="mx-auto grid max-w-[560px] gap-6 px-5 py-10">
      <Page title="Something broke on our side">
        <p className="text-soft">Everything you saved is safe. Loading the page again usually helps.</p>
        <Button className="min-h-14 justify-self-start" onClick={() => location.reload()}>
          Load again
        </Button>
      </Page>
    </main>
  );
}
