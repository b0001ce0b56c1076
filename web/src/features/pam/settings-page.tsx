import { NEVER_ALWAYS } from '../../../../shared/contracts/pam-actions.ts';
import type { PamSettings, UpdatePamSettingsInput } from '../../../../shared/contracts/pam-settings.ts';
import { PAM_WRITE_TOOLS } from '../../../../shared/contracts/pam-tools.ts';
import { CheckRow } from '../../components/ui/check-row.tsx';
import { ReadFailure } from '../../components/ui/message.tsx';
import { Page } from '../../components/ui/page.tsx';
import { Section } from '../../components/ui/section.tsx';
import { Skeleton } from '../../components/ui/skeleton.tsx';
import { enqueue } from '../../lib/outbox/outbox.ts';
import { usePendingQuery } from '../../lib/outbox/use-pending-query.ts';
import { pamSettingsQuery } from '../../lib/pam/pam-queries.ts';
import { updatePamSettingsWrite } from '../../lib/pam/pam-writes.ts';
import { PamTabs } from './pam-tabs.tsx';
import { TOOL_WORDS } from './tool-words.ts';
import { VoiceSection } from './voice-section.tsx';

/** What may leave for a model, what PAM may do without asking, and how she sounds. */
export function PamSettingsPage() {
  const { data, isError, error, refetch } = usePendingQuery(pamSettingsQuery);
  return (
    <Page title="PAM’s settings" tabTitle="Settings · PAM" className="mx-auto max-w-[760px]">
      <PamTabs />
      {isError && !data && <ReadFailure what="PAM’s settings" error={error} onRetry={() => void refetch()} />}
      {!data && !isError && <Skeleton className="h-[420px]" />}
      {data && <Settings settings={data} />}
    </Page>
  );
}

function Settings({ settings }: { settings: PamSettings }) {
  const save = (changes: UpdatePamSettingsInput) => void enqueue(updatePamSettingsWrite(settings, changes));
  const hasModel = settings.modelConsentAt !== null;
  return (
    <>
      <Section title="What may leave">
        <CheckRow
          label="An AI model may answer"
          hint="What you say to PAM, what was said before, and what she looks up go to the company that runs the model."
          checked={hasModel}
          onChange={() => save({ modelConsent: !hasModel })}
        />
        <CheckRow
          label="Amounts of money too"
          hint="Else figures in dollars are left out of what PAM looks up."
          checked={settings.moneyConsentAt !== null}
          onChange={() => save({ moneyConsent: settings.moneyConsentAt === null })}
        />
        <CheckRow
          label="Where you are too"
          hint="To about a kilometre, when you ask something."
          checked={settings.locationConsentAt !== null}
          onChange={() => save({ locationConsent: settings.locationConsentAt === null })}
        />
      </Section>
      <VoiceSection settings={settings} save={save} />
      <Section title="Without asking">
        <p className="text-soft">
          What is ticked here PAM does at once when you say it. You see what she did, and can undo it for a day.
        </p>
        {PAM_WRITE_TOOLS.filter((tool) => !NEVER_ALWAYS.includes(tool)).map((tool) => {
          const isOn = settings.alwaysAllow.includes(tool);
          return (
            <CheckRow
              key={tool}
              label={TOOL_WORDS[tool]}
              checked={isOn}
              onChange={() =>
                save({
                  alwaysAllow: isOn
                    ? settings.alwaysAllow.filter((other) => other !== tool)
                    : [...settings.alwaysAllow, tool],
                })
              }
            />
          );
        })}
      </Section>
    </>
  );
}
