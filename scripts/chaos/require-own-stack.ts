import { assertLoopback, assertOurs } from '../../local/identity.ts';
import type { StackFile } from '../../local/stack-file.ts';

/**
 * Throws unless every address of the stack is loopback, every part was started by its own launcher, it is one for tests
 * and its database carries our marker with this stack's id. Nothing is broken before this has been asked.
 */
export async function requireOwnStack(stack: StackFile): Promise<void> {
  const { api, ...urls } = stack.urls;
  for (const address of [...Object.values(urls), ...Object.values(api)]) assertLoopback(address);
  if (stack.mode !== 'test') throw new Error(`Refused: the stack of process ${stack.pid} is not one for tests.`);
  if (stack.reused.length > 0) throw new Error(`Refused: ${stack.reused.join(', ')} belongs to somebody else.`);
  await assertOurs(urls.database, stack.stackId);
}
