import { useCallback, useState } from 'react';
import type { PamSettings } from '../../../../shared/contracts/pam-settings.ts';
import { connectionStore } from '../../lib/connection.ts';
import { readStored, writeStored } from '../../lib/local-storage.ts';
import { enqueue } from '../../lib/outbox/outbox.ts';
import { waitForOutcome } from '../../lib/outbox/wait-for-outcome.ts';
import { pamSettingsQuery, pamStateQuery } from '../../lib/pam/pam-queries.ts';
import { updatePamSettingsWrite } from '../../lib/pam/pam-writes.ts';
import { queryClient } from '../../lib/query-client.ts';
import { sessionStore } from '../../lib/session.ts';
import type { ConsentDialogProps } from './consent-dialog.tsx';

/** What was read so long ago is read again before anything is sent because of it. */
const FRESH_MS = 60_000;

/** Before the first words go to a model the person is asked, once; what they say no to is answered without one. */
export function useConsent() {
  const [question, setQuestion] = useState<ConsentDialogProps | null>(null);

  /** Settles when the words may go on their way. */
  const ask = useCallback(async (words: string) => {
    if (readStored(keyOf()) !== null) return;
    const settings = await settingsToAsk();
    if (!settings) return;
    const consents = await new Promise<Parameters<ConsentDialogProps['onDecide']>[0]>((resolve) =>
      setQuestion({ words, onDecide: resolve }),
    );
    setQuestion(null);
    writeStored(keyOf(), 'asked');
    // The server has to know of it before it hears the words.
    if (consents) await waitForOutcome((await enqueue(updatePamSettingsWrite(settings, consents))).id);
  }, []);
  return { ask, question };
}

/** The settings when a model would answer if the person agreed, else null: then nothing can go to one. */
async function settingsToAsk(): Promise<PamSettings | null> {
  if (connectionStore.get() !== 'online') return null;
  const [pam, settings] = await Promise.all([
    queryClient.fetchQuery({ ...pamStateQuery, staleTime: FRESH_MS }).catch(() => null), // nobody answers: no model either
    queryClient.fetchQuery({ ...pamSettingsQuery, staleTime: FRESH_MS }).catch(() => null),
  ]);
  return pam?.needsConsent && settings?.modelConsentAt === null ? settings : null;
}

function keyOf(): string {
  const session = sessionStore.get();
  return `ww.pam.asked.${'userId' in session ? session.userId : ''}`;
}
