import { useCallback, useState } from 'react';
import { Button } from '../../components/ui/button.tsx';
import { Dialog } from '../../components/ui/dialog.tsx';
import { readStored, writeStored } from '../../lib/local-storage.ts';
import { enqueue } from '../../lib/outbox/outbox.ts';
import { waitForOutcome } from '../../lib/outbox/wait-for-outcome.ts';
import { pamSettingsQuery } from '../../lib/pam/pam-queries.ts';
import { updatePamSettingsWrite } from '../../lib/pam/pam-writes.ts';
import { speechApi } from '../../lib/pam/voice/ask-speech.ts';
import { queryClient } from '../../lib/query-client.ts';
import { sessionStore } from '../../lib/session.ts';

type Answer = 'service' | 'device' | null;

const FRESH_MS = 60_000;

/** Who may listen to the person: asked before speech leaves for a service for the first time. Null when nothing is to be heard. */
export function useVoiceConsent() {
  const [ask, setAsk] = useState<((answer: Answer) => void) | null>(null);
  const whoListens = useCallback(async (): Promise<Answer> => {
    // Without an answer no service is there either.
    const settings = await queryClient.fetchQuery({ ...pamSettingsQuery, staleTime: FRESH_MS }).catch(() => null);
    if (!settings) return 'device';
    if (settings.voiceConsentAt !== null) return 'service';
    if (readStored(keyOf()) !== null || !(await isServiceOffered())) return 'device';
    const answer = await new Promise<Answer>((resolve) => setAsk(() => resolve));
    setAsk(null);
    if (answer !== null) writeStored(keyOf(), answer);
    if (answer === 'service')
      await waitForOutcome((await enqueue(updatePamSettingsWrite(settings, { voiceConsent: true }))).id);
    return answer;
  }, []);
  return { whoListens, dialog: ask && <VoiceConsentDialog onAnswer={ask} /> };
}

async function isServiceOffered(): Promise<boolean> {
  const offered = await speechApi.getSttCapabilities().catch(() => null); // as above
  return offered?.isConfigured ?? false;
}

function VoiceConsentDialog({ onAnswer }: { onAnswer: (answer: Answer) => void }) {
  return (
    <Dialog title="Who listens to you?" shape="plain" onClose={() => onAnswer(null)}>
      <div className="grid gap-4 px-5 pt-2 pb-5">
        <p>
          Recorded speech, and what PAM says aloud, may go to a speech service, which understands more. What is said
          there can have amounts and places in it.
        </p>
        <p className="text-soft">
          Else your browser listens and speaks, as well as it can. You can change this in PAM’s settings.
        </p>
        <div className="grid gap-3">
          <Button className="min-h-13" onClick={() => onAnswer('service')}>
            Agree to the service
          </Button>
          <Button variant="secondary" className="min-h-13" onClick={() => onAnswer('device')}>
            My browser only
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function keyOf(): string {
  const session = sessionStore.get();
  return `ww.pam.voice.${'userId' in session ? session.userId : ''}`;
}
