import { useQuery } from '@tanstack/react-query';
import type { PamSettings, UpdatePamSettingsInput } from '../../../../shared/contracts/pam-settings.ts';
import { Button } from '../../components/ui/button.tsx';
import { CheckRow } from '../../components/ui/check-row.tsx';
import { Field, SelectInput } from '../../components/ui/field.tsx';
import { Section } from '../../components/ui/section.tsx';
import { NOT_KEPT } from '../../lib/offline/not-kept.ts';
import { speechApi } from '../../lib/pam/voice/ask-speech.ts';
import { loadVoice } from './voice-store.ts';

const SPEEDS = [0.75, 1, 1.25, 1.5];
const SAMPLE = 'G’day. Fuel to spare on arrival: 210 kilometres.';

/** How PAM sounds, and whether speech may leave for a service. */
export function VoiceSection({
  settings,
  save,
}: {
  settings: PamSettings;
  save: (changes: UpdatePamSettingsInput) => void;
}) {
  const { data } = useQuery({
    queryKey: ['pam', 'voices'],
    queryFn: ({ signal }) => speechApi.listVoices(signal),
    retry: false,
    ...NOT_KEPT,
  });
  const mayLeave = settings.voiceConsentAt !== null;
  const hear = async () => {
    const { speaker } = await loadVoice();
    const { speed, voice } = settings;
    speaker.set({ isMuted: false, speed, voice, isCloudAllowed: mayLeave });
    speaker.unlock();
    speaker.say('sample', SAMPLE);
  };
  return (
    <Section title="Voice">
      <CheckRow
        label="Speech may go to a service"
        hint="Recorded speech, and what PAM says aloud, may go to a speech service. Else your browser listens and speaks."
        checked={mayLeave}
        onChange={() => save({ voiceConsent: !mayLeave })}
      />
      <CheckRow
        label="PAM is mute"
        hint="What she would say is written, always."
        checked={settings.isMuted}
        onChange={() => save({ isMuted: !settings.isMuted })}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="Voice">
          {(control) => (
            <SelectInput
              {...control}
              value={settings.voice ?? ''}
              onChange={(event) => save({ voice: event.target.value || null })}
            >
              <option value="">The usual one</option>
              {data?.voices.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </SelectInput>
          )}
        </Field>
        <Field label="Speed">
          {(control) => (
            <SelectInput
              {...control}
              value={String(settings.speed)}
              onChange={(event) => save({ speed: Number(event.target.value) })}
            >
              {[...new Set([...SPEEDS, settings.speed])].sort().map((speed) => (
                <option key={speed} value={speed}>
                  {speed === 1 ? 'As spoken' : `${speed} times`}
                </option>
              ))}
            </SelectInput>
          )}
        </Field>
      </div>
      <Button variant="secondary" className="justify-self-start" onClick={() => void hear()}>
        Hear it
      </Button>
    </Section>
  );
}
