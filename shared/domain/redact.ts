const SECRET_NAME =
  /token|secret|password|passphrase|authorization|cookie|signature|credential|api[-_]?key|private[-_]?key/i;
const EMAIL = /[\w.+%-]+@[\w-]+(?:\.[\w-]+)+/g;
/** Key shapes of the vendors in use, and JSON web tokens. */
const SECRET_VALUE = /\b(?:sk|pk|rk|re|whsec|sig|sb_secret|sbp)_[\w-]{8,}|\beyJ[\w-]+\.[\w-]+\.[\w-]*/g;

/** A copy for a person to look at: mail addresses are shortened, and what looks like a secret by name or form is left out. */
export function redact(value: unknown): unknown {
  if (typeof value === 'string') return redactText(value);
  if (Array.isArray(value)) return value.map(redact);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, SECRET_NAME.test(name) ? '[left out]' : redact(inner)]),
  );
}

/** The same for text. */
export function redactText(text: string): string {
  return text.replace(SECRET_VALUE, '[left out]').replace(EMAIL, shortenAddress);
}

/** `jan@example.com` as `j…@example.com`. */
export function shortenAddress(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 1 ? address : `${address.slice(0, 1)}…${address.slice(at)}`;
}
