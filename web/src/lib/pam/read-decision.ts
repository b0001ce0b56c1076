const YES =
  /^(yes|yes please|yep|yeah|yup|do it|yes do it|go ahead|go on|ok|okay|sure|confirm|please do|right|correct)$/;
const NO = /^(no|no thanks|nope|nah|dont|do not|dont do it|leave it|not now)$/;

/** What somebody answers to a card that waits for them, when it is no more than a yes or a no. Said of one card only. */
export function readDecision(text: string): 'yes' | 'no' | null {
  const words = text
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z]+/g, ' ')
    .trim();
  if (YES.test(words)) return 'yes';
  return NO.test(words) ? 'no' : null;
}
