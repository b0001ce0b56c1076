import { Receiver, SignatureError } from '@upstash/qstash';

export type SignatureCheck = (request: {
  signature: string | undefined;
  body: string;
  url: string;
}) => Promise<boolean>;

/**
 * Whether QStash signed exactly this body for exactly this address, with the current or the next key, and the signature has not
 * run out. QStash's clock may be 2 s off ours.
 */
export function createSignatureCheck(keys: { currentSigningKey: string; nextSigningKey: string }): SignatureCheck {
  const receiver = new Receiver(keys);
  return async ({ signature, body, url }) => {
    if (!signature) return false;
    try {
      return await receiver.verify({ signature, body, url, clockTolerance: 2 });
    } catch (error) {
      if (error instanceof SignatureError) return false;
      throw error;
    }
  };
}
