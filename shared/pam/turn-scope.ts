import type { RedisClient } from '../clients/redis.ts';
import type { PamContext } from '../contracts/pam.ts';
import type { PamSettings } from '../contracts/pam-settings.ts';
import type { PamFacts } from '../domain/pam/facts.ts';
import type { ApiEnv } from '../env.ts';
import type { ServiceContext } from '../services/service-context.ts';
import type { TurnWriter } from './turn-writer.ts';

/** The person a turn is for, and what their tools work with. */
export type PamHost = {
  ctx: ServiceContext;
  env: ApiEnv;
  redis: RedisClient;
  /** Ends what is cached of the person's rows. Done after each action. */
  forgetRows: () => Promise<void>;
  /** Gets what nobody expects. */
  report: (cause: unknown) => void;
};

/** What the tools of one turn share. */
export type TurnScope = PamHost & {
  conversationId: string;
  answerId: string;
  settings: PamSettings;
  context: PamContext;
  facts: FactsSource;
  writer: TurnWriter;
};

/** What is known of the person: read once a turn, and anew once an action has changed it. */
export type FactsSource = {
  /** `towns`: with the places of the country, which take a while to load. */
  get: (options?: { towns: boolean }) => Promise<PamFacts>;
  forget: () => void;
};
