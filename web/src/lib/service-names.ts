import type { WatchedService } from '../../../shared/contracts/status.ts';

/** What is watched, as people who use the app would call it. */
export const SERVICE_NAMES: Record<WatchedService, string> = {
  api: 'App and API',
  database: 'Your data',
  redis: 'Fast answers',
  queue: 'Background work',
  schedules: 'Scheduled work',
  storage: 'Photos and papers',
  email: 'Email',
  openai: 'PAM’s AI',
  tts: 'PAM’s voice',
};
