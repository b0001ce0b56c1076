import { PAM_MAX_FRAME_BYTES, PamClientMessage } from '../../contracts/pam-protocol.ts';

/** Whether a frame holds more than 64 KiB, whatever is in it. */
export function isTooLong(frame: unknown): boolean {
  if (typeof frame !== 'string') return frame instanceof ArrayBuffer && frame.byteLength > PAM_MAX_FRAME_BYTES;
  if (frame.length * 3 <= PAM_MAX_FRAME_BYTES) return false;
  return new TextEncoder().encode(frame).length > PAM_MAX_FRAME_BYTES;
}

/** The message in a frame, undefined when it holds none of the protocol's. */
export function readFrame(frame: unknown): PamClientMessage | undefined {
  if (typeof frame !== 'string') return undefined;
  try {
    return PamClientMessage.safeParse(JSON.parse(frame)).data;
  } catch {
    return undefined; // no JSON
  }
}
