import { unsupported } from './refusal.ts';

const KNOWN = new Set([
  'content-type',
  'upstash-method',
  'upstash-delay',
  'upstash-not-before',
  'upstash-deduplication-id',
  'upstash-retries',
  'upstash-retry-delay',
  'upstash-timeout',
  'upstash-failure-callback',
  'upstash-flow-control-key',
  'upstash-flow-control-value',
  'upstash-label',
]);
const KNOWN_PREFIXES = ['upstash-forward-', 'upstash-failure-callback-'];
/** Read by the routes of schedules, or by nobody. */
const PASSED_OVER = /^upstash-(telemetry-.*|cron|schedule-id)$/;

/** The headers of a request that say what is to become of the message, in lower case. A feature not served here is 501. */
export function readConfiguration(headers: Iterable<[string, string]>): Record<string, string> {
  const configuration: Record<string, string> = {};
  for (const [given, value] of headers) {
    const name = given.toLowerCase();
    if (KNOWN.has(name) || KNOWN_PREFIXES.some((prefix) => name.startsWith(prefix))) configuration[name] = value;
    else if (name.startsWith('upstash-') && !PASSED_OVER.test(name)) throw unsupported(`the header ${given}`);
  }
  return configuration;
}

/** Those behind a prefix, under their own names: `upstash-forward-x-a` is `x-a`. */
export function headersBehind(configuration: Record<string, string>, prefix: string): Record<string, string> {
  const entries = Object.entries(configuration).filter(([name]) => name.startsWith(prefix));
  return Object.fromEntries(entries.map(([name, value]) => [name.slice(prefix.length), value]));
}
