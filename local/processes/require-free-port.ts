import { isPortOpen } from './is-port-open.ts';
import { portTakenMessage } from './port-taken-message.ts';
import { waitUntil } from './wait-until.ts';

/** Longer than a part takes to notice that its launcher was killed. */
const PATIENCE_MS = 3_000;

/** Throws when the port stays taken. A part left by a killed launcher ends by itself, so it is given the time to. */
export async function requireFreePort(port: number, part: string): Promise<void> {
  await waitUntil(
    async () => !(await isPortOpen(port)),
    PATIENCE_MS,
    () => portTakenMessage(port, part),
  );
}
