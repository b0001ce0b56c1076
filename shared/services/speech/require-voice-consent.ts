import { AppError } from '../../errors.ts';
import { getPamSettings } from '../pam/pam-settings.ts';
import type { ServiceContext } from '../service-context.ts';

const DETAIL =
  'You have not agreed that speech may go to a speech service. Allow it under PAM, Settings; your device can do without.';

/**
 * Recordings go to a speech service only with consent, and so does what is read aloud: amounts and places are in it. Throws
 * `forbidden` naming the consent.
 */
export async function requireVoiceConsent(ctx: ServiceContext): Promise<void> {
  const { voiceConsentAt } = await getPamSettings(ctx);
  if (voiceConsentAt) return;
  const issues = [{ path: 'settings.voiceConsentAt', message: 'This consent was not given.' }];
  throw new AppError('forbidden', DETAIL, { issues });
}
