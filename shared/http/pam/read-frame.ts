import { PAM_MAX_FRAME_BYTES, PamClientMessage } from '../../contracts/pam-protocol.ts';

/** Whether a frame holds more than 64 KiB, whatever is in it. */
export function isTooLong(frame: unknown): boolean {
  if (typeof frame !== 'string') return frame instanceof ArrayBuffer && frame.byteLength > PAM_MAX_FRAME_BYTES;
  if (frame.length * 3 <= PAM_MAX_FRAME_BYTES) return false;
  return new TextEncoder().encode(frame).length > PAM_MAX_FRAME_BYTES;
}

const NO_MESSAGE = { problem: 'This is no message of the protocol.' };

/** The message in a frame, or what is wrong with it. */
export function readFrame(frame: unknown): { message: PamClientMessage } | { problem: string } {
  if (typeof frame !== 'string') return NO_MESSAGE;
  let given: unknown;
  try {
    given = JSON.parse(frame);
  } catch {
    return NO_MESSAGE;
  }
  const { data, error } = PamClientMessage.safeParse(given);
  if (data) return { message: data };
  // Of what the person typed it is said what is wrong; the rest is for programmers.
  const typed = error.issues.find(({ path }) => path[0] === 'payload' && path[1] === 'text');
  return typed ? { problem: typed.message } : NO_MESSAGE;
}
