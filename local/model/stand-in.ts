import type { Received } from './received.ts';
import type { ScriptQueue } from './script.ts';

/** What the stand-in was told to say, and what it was asked. */
export interface StandIn {
  scripts: ScriptQueue;
  received: Received;
}
