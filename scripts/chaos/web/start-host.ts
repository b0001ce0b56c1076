import { type RunningServer, type ServerKind, startServer } from '../../../bench/servers.ts';
import { endWithUs } from '../end-with-us.ts';

/** One of the two hosts of the API as a process of our own, which nobody starts again but us. */
export interface Host {
  url: string;
  /** The same host on the same port, after a kill. Resolves when it answers. */
  start(): Promise<void>;
  /** `kill -9`. Connections are refused until it is started again. */
  kill(): Promise<void>;
  /** SIGSTOP: connections are accepted by the system and never answered. */
  hang(): void;
  /** Undoes `hang`. */
  resume(): void;
}

/** Starts the host and answers how to break it. */
export async function startHost(kind: ServerKind, port: number, env: Record<string, string>): Promise<Host> {
  let running: { server: RunningServer; forget: () => void } | undefined;
  const signal = (name: NodeJS.Signals) => running && process.kill(running.server.pid, name);
  const host: Host = {
    url: `http://127.0.0.1:${port}`,
    async start() {
      if (running) return;
      const server = await startServer(kind, port, env);
      running = { server, forget: endWithUs(server.pid, 'SIGKILL') };
    },
    async kill() {
      await running?.server.stop(); // SIGKILL, which a stopped process obeys too
      running?.forget();
      running = undefined;
    },
    hang: () => void signal('SIGSTOP'),
    resume: () => void signal('SIGCONT'),
  };
  await host.start();
  return host;
}
