import { z } from 'zod';
import { Instant } from './common.ts';
import { ENVIRONMENT_NAMES } from './environment-names.ts';

/** `not configured` stands for an optional service that has no key here. */
export const ServiceState = z.enum(['connected', 'available', 'operational', 'not configured', 'unreachable']);
export type ServiceState = z.infer<typeof ServiceState>;

export const EnvironmentName = z.enum(ENVIRONMENT_NAMES);
export type EnvironmentName = z.infer<typeof EnvironmentName>;

export const Health = z
  .object({
    status: z.enum(['healthy', 'degraded']),
    environment: EnvironmentName.or(z.literal('unknown')),
    version: z.string(),
    timestamp: Instant,
    services: z.object({ database: ServiceState, redis: ServiceState, openai: ServiceState, tts: ServiceState }),
    error: z.string().optional().meta({ description: 'Names what is down or missing; never a value.' }),
  })
  .meta({ id: 'Health' });
export type Health = z.infer<typeof Health>;

export const Liveness = z
  .object({
    status: z.literal('alive'),
    environment: EnvironmentName.or(z.literal('unknown')),
    version: z.string(),
    timestamp: Instant,
  })
  .meta({ id: 'Liveness' });
export type Liveness = z.infer<typeof Liveness>;
