import { type RunningServer, serveJobs, startServer } from '../../../bench/servers.ts';
import { freePort } from '../../../local/free-port.ts';
import { type Instead, stackJobsEnvironment } from '../../../local/function-environment.ts';
import type { StackFile } from '../../../local/stack-file.ts';
import { endWithUs } from '../end-with-us.ts';

/** A jobs function in a process of our own, which can be killed. */
export interface JobsFunction {
  jobsUrl: string;
  /** `kill -9`, and another process on the same port. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the module over the stack's parts, or others where given. */
export async function startJobsFunction(stack: StackFile, file: string, instead: Instead = {}): Promise<JobsFunction> {
  const port = await freePort();
  const jobsUrl = `http://127.0.0.1:${port}/jobs`;
  const env = { ...stackJobsEnvironment(stack, instead), JOBS_PUBLIC_URL: jobsUrl };
  const kind = serveJobs(file);
  let running: { server: RunningServer; forget: () => void } | undefined;

  async function start(): Promise<void> {
    const server = await startServer(kind, port, env);
    running = { server, forget: endWithUs(server.pid, 'SIGKILL') };
  }

  async function stop(): Promise<void> {
    await running?.server.stop(); // SIGKILL
    running?.forget();
    running = undefined;
  }

  await start();
  return {
    jobsUrl,
    stop,
    async restart() {
      await stop();
      await start();
    },
  };
}
