const WORDS: Record<string, string> = {
  NotAllowedError: 'The microphone is not allowed for this page. Allow it in the browser’s settings, or type.',
  NotFoundError: 'There is no microphone here. You can type instead.',
  NotReadableError: 'Another app is using the microphone. Close it and try again.',
};

/** Why there is no sound from the microphone, for the person. */
export function explainMicrophone(error: unknown): string {
  const known = error instanceof Error || error instanceof DOMException ? WORDS[error.name] : undefined;
  return known ?? 'The microphone does not work just now. You can type instead.';
}
