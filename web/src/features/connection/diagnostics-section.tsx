import { Copy } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../components/ui/button.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { Section } from '../../components/ui/section.tsx';
import { connectionStore } from '../../lib/connection.ts';
import { countUnsent } from '../../lib/count-unsent.ts';
import { env } from '../../lib/env.ts';
import type { FailoverView } from '../../lib/failover/create-failover.ts';
import { liveStore } from '../../lib/live-store.ts';
import { outboxStore } from '../../lib/outbox/outbox-store.ts';
import { writeDiagnostics } from './write-diagnostics.ts';

/** The same as text, to send to whoever helps. */
export function DiagnosticsSection({ view, now }: { view: FailoverView; now: number }) {
  const [copied, setCopied] = useState<'yes' | 'refused' | null>(null);
  const text = writeDiagnostics(
    {
      view,
      connection: connectionStore.get(),
      live: liveStore.get(),
      unsent: countUnsent(outboxStore.get()),
      app: env,
      browser: navigator.userAgent,
      isOnline: navigator.onLine,
    },
    now,
  );
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      setCopied('yes');
    } catch {
      // Some browsers do not allow it; the text is there to be copied by hand.
      setCopied('refused');
    }
  }
  return (
    <Section title="For whoever helps you">
      <p className="text-soft">It says nothing about you or your entries.</p>
      <Button variant="secondary" className="justify-self-start" onClick={() => void copy()}>
        <Copy aria-hidden className="size-5" />
        Copy the details
      </Button>
      {copied === 'yes' && <Notice tone="good">Copied.</Notice>}
      {copied === 'refused' && <Notice tone="plain">This browser does not let us copy. Copy it from below.</Notice>}
      <details open={copied === 'refused' || undefined}>
        <summary className="flex min-h-11 cursor-pointer items-center underline underline-offset-4">
          What is copied
        </summary>
        <pre className="mt-2 rounded-control bg-sunk p-3 text-sm wrap-anywhere whitespace-pre-wrap">{text}</pre>
      </details>
    </Section>
  );
}
