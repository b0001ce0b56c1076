import { useState } from 'react';
import { Button } from '../../components/ui/button.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { env } from '../../lib/env.ts';
import { explainAuthFailure } from '../../lib/explain-auth-failure.ts';
import { requireLoadedAuth } from '../../lib/session.ts';

/** One click into the demo account; there is none unless a development build carries its sign-in. */
export function DemoButton() {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const { demo } = env;
  if (!demo) return null;

  const enter = async () => {
    setBusy(true);
    setFailure(null);
    const auth = await requireLoadedAuth();
    const { error } = await auth.signInWithPassword(demo);
    if (error) setFailure(explainAuthFailure(error));
    setBusy(false);
  };

  return (
    <div className="grid gap-3">
      {failure && <Notice tone="bad">{failure}</Notice>}
      <Button variant="secondary" className="min-h-14" busy={busy} onClick={enter}>
        Look around the demo
      </Button>
    </div>
  );
}
