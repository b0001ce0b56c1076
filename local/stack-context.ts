import { join } from 'node:path';
import type { FunctionUrls } from './function-environment.ts';
import type { Ports } from './ports.ts';
import type { Child } from './processes/start-child.ts';
import type { Services } from './services.ts';
import type { StackFile } from './stack-file.ts';
import type { StackFolders, StackOptions } from './stack-options.ts';
import type { StackSecrets } from './stack-secrets.ts';

/** What the parts of one stack share while it starts. */
export interface StackContext {
  options: StackOptions;
  folders: StackFolders;
  ports: Ports;
  environment: Record<string, string | undefined>;
  services: Services;
  secrets: StackSecrets;
  logDir: string;
  urls: FunctionUrls;
  demo: StackFile['demo'];
  pids: Record<string, number>;
  /** Called when a part was started again, once the stack is ready. */
  onPidsChanged: () => void;
  /** The Deno processes, restarted in development when their code changes. */
  functionHosts: Child[];
  /** Called in reverse order when the stack ends. */
  cleanups: (() => Promise<void>)[];
}

export function logDirOf(dataDir: string): string {
  return join(dataDir, 'logs');
}

/** Ends the child with the stack, and keeps its process id up to date. */
export function addChild(context: StackContext, part: string, child: Child): void {
  context.cleanups.push(() => child.stop());
  child.onStart((pid) => {
    context.pids[part] = pid;
    context.onPidsChanged();
  });
}
