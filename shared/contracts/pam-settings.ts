import { z } from 'zod';
import { Instant, text } from './common.ts';
import { PamWriteTool } from './pam-tools.ts';

/** Consent says when it was given, null that it was not; it is asked for before the first time something leaves for a model. */
export const PamSettings = z
  .object({
    modelConsentAt: Instant.nullable().meta({ description: 'What is typed may go to a model.' }),
    moneyConsentAt: Instant.nullable().meta({ description: 'Amounts too.' }),
    locationConsentAt: Instant.nullable().meta({ description: 'Where the device is too.' }),
    voiceConsentAt: Instant.nullable().meta({
      description: 'Recorded speech may go to a speech service, and what PAM says aloud.',
    }),
    alwaysAllow: z.array(PamWriteTool),
    voice: z.string().nullable(),
    speed: z.number(),
    isMuted: z.boolean(),
    version: z.int(),
    createdAt: Instant,
    updatedAt: Instant,
  })
  .meta({ id: 'PamSettings' });
export type PamSettings = z.infer<typeof PamSettings>;

export const UpdatePamSettingsInput = z
  .strictObject({
    modelConsent: z.boolean().optional(),
    moneyConsent: z.boolean().optional(),
    locationConsent: z.boolean().optional(),
    voiceConsent: z.boolean().optional(),
    alwaysAllow: z.array(PamWriteTool).max(20).optional(),
    voice: text(80).nullable().optional(),
    speed: z.number().min(0.5).max(2).optional(),
    isMuted: z.boolean().optional(),
  })
  .refine((changes) => Object.values(changes).some((value) => value !== undefined), 'Change at least one field.')
  .meta({ id: 'UpdatePamSettingsInput' });
export type UpdatePamSettingsInput = z.infer<typeof UpdatePamSettingsInput>;
export const PamSettingsAnswer = z.object({ settings: PamSettings }).meta({ id: 'PamSettingsAnswer' });
