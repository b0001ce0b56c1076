/**
 * The part of Mozilla's HTTP Observatory that reads one answer's headers, with its published modifiers
 * (https://developer.mozilla.org/en-US/observatory/docs/tests_and_scoring). Redirects, certificates, the preload list
 * and subresource integrity need a real site and count as 0 here.
 */
export interface Finding {
  test: string;
  result: string;
  modifier: number;
}

export interface Score {
  score: number;
  findings: Finding[];
}

const BASELINE = 100;
const LEAST_FOR_BONUS = 90;
const SIX_MONTHS_SECONDS = 15_768_000;

/** Penalties first; bonuses only count for a site that is good without them. */
export function scoreHeaders(headers: Headers): Score {
  const findings = [
    scorePolicy(headers.get('content-security-policy')),
    scoreCookies(headers),
    scoreCors(headers),
    scoreReferrer(headers.get('referrer-policy')),
    scoreTransport(headers.get('strict-transport-security')),
    scoreSniffing(headers.get('x-content-type-options')),
    scoreFraming(headers),
    scoreResourcePolicy(headers.get('cross-origin-resource-policy')),
  ];
  const sum = (of: Finding[]) => of.reduce((total, finding) => total + finding.modifier, 0);
  const base = BASELINE + sum(findings.filter((finding) => finding.modifier < 0));
  const bonus = base >= LEAST_FOR_BONUS ? sum(findings.filter((finding) => finding.modifier > 0)) : 0;
  return { score: Math.max(0, base + bonus), findings };
}

type Directives = Map<string, string[]>;

function parsePolicy(policy: string): Directives {
  const directives: Directives = new Map();
  for (const part of policy.split(';')) {
    const [name, ...sources] = part.trim().split(/\s+/);
    // Of a directive named twice, browsers take the first.
    if (name && !directives.has(name.toLowerCase())) directives.set(name.toLowerCase(), sources);
  }
  return directives;
}

const BROAD = new Set(['*', 'http:', 'https:', 'http://*', 'https://*', 'data:', 'ftp:']);
const FETCHING = ['connect-src', 'font-src', 'frame-src', 'script-src', 'style-src', 'object-src', 'worker-src'];

function scorePolicy(policy: string | null): Finding {
  const verdict = (result: string, modifier: number) => ({ test: 'content-security-policy', result, modifier });
  if (!policy) return verdict('csp-not-implemented', -25);
  const directives = parsePolicy(policy);
  const sources = (name: string) => directives.get(name) ?? directives.get('default-src') ?? ['*'];
  const isUnsafe = (source: string) => BROAD.has(source) || source === "'unsafe-inline'";

  if (['script-src', 'object-src'].some((name) => sources(name).some(isUnsafe))) {
    return verdict('csp-implemented-with-unsafe-inline', -20);
  }
  const isPlain = (source: string) => source.startsWith('http:') && !source.startsWith('http://127.0.0.1');
  if (FETCHING.some((name) => sources(name).some(isPlain))) return verdict('csp-implemented-with-insecure-scheme', -20);
  if (sources('script-src').includes("'unsafe-eval'")) return verdict('csp-implemented-with-unsafe-eval', -10);
  if (['img-src', 'media-src'].some((name) => sources(name).some(isPlain))) {
    return verdict('csp-implemented-with-insecure-scheme-in-passive-content-only', -10);
  }
  if (sources('style-src').some(isUnsafe)) return verdict('csp-implemented-with-unsafe-inline-in-style-src-only', 0);
  const formsStay = ["'none'", "'self'"].includes(directives.get('form-action')?.join(' ') ?? '');
  return directives.get('default-src')?.join(' ') === "'none'" && formsStay
    ? verdict('csp-implemented-with-no-unsafe-default-src-none', 10)
    : verdict('csp-implemented-with-no-unsafe', 5);
}

function scoreCookies(headers: Headers): Finding {
  const verdict = (result: string, modifier: number) => ({ test: 'cookies', result, modifier });
  const cookies = headers.getSetCookie().map((cookie) => cookie.toLowerCase());
  if (cookies.length === 0) return verdict('cookies-not-found', 0);
  if (!cookies.every((cookie) => /;\s*secure/.test(cookie))) return verdict('cookies-without-secure-flag', -20);
  if (!cookies.every((cookie) => /;\s*httponly/.test(cookie)))
    return verdict('cookies-session-without-httponly-flag', -30);
  return cookies.every((cookie) => /;\s*samesite=(lax|strict)/.test(cookie))
    ? verdict('cookies-secure-with-httponly-sessions-and-samesite', 5)
    : verdict('cookies-secure-with-httponly-sessions', 0);
}

function scoreCors(headers: Headers): Finding {
  const test = 'cross-origin-resource-sharing';
  const origin = headers.get('access-control-allow-origin');
  if (!origin) return { test, result: `${test}-not-implemented`, modifier: 0 };
  // Ask with an `Origin` nobody knows: an answer that repeats it and allows credentials is open to every site.
  const isOpen = origin === 'https://unknown.invalid' && headers.get('access-control-allow-credentials') === 'true';
  return isOpen
    ? { test, result: `${test}-implemented-with-universal-access`, modifier: -50 }
    : { test, result: `${test}-implemented-with-restricted-access`, modifier: 0 };
}

const PRIVATE = new Set(['no-referrer', 'same-origin', 'strict-origin', 'strict-origin-when-cross-origin']);

function scoreReferrer(policy: string | null): Finding {
  const test = 'referrer-policy';
  if (!policy) return { test, result: 'referrer-policy-not-implemented', modifier: 0 };
  return PRIVATE.has(policy.trim().toLowerCase())
    ? { test, result: 'referrer-policy-private', modifier: 5 }
    : { test, result: 'referrer-policy-unsafe', modifier: -5 };
}

function scoreTransport(value: string | null): Finding {
  const test = 'strict-transport-security';
  const seconds = Number(/max-age=(\d+)/i.exec(value ?? '')?.[1] ?? Number.NaN);
  if (value === null) return { test, result: 'hsts-not-implemented', modifier: -20 };
  if (Number.isNaN(seconds)) return { test, result: 'hsts-header-invalid', modifier: -20 };
  return seconds >= SIX_MONTHS_SECONDS
    ? { test, result: 'hsts-implemented-max-age-at-least-six-months', modifier: 0 }
    : { test, result: 'hsts-implemented-max-age-less-than-six-months', modifier: -10 };
}

function scoreSniffing(value: string | null): Finding {
  const test = 'x-content-type-options';
  return value?.trim().toLowerCase() === 'nosniff'
    ? { test, result: 'x-content-type-options-nosniff', modifier: 0 }
    : { test, result: value ? `${test}-header-invalid` : `${test}-not-implemented`, modifier: -5 };
}

function scoreFraming(headers: Headers): Finding {
  const test = 'x-frame-options';
  const ancestors = parsePolicy(headers.get('content-security-policy') ?? '').get('frame-ancestors');
  if (ancestors && !ancestors.some((source) => BROAD.has(source))) {
    return { test, result: 'x-frame-options-implemented-via-csp', modifier: 5 };
  }
  const value = headers.get(test)?.trim().toLowerCase();
  if (value === 'deny' || value === 'sameorigin') {
    return { test, result: 'x-frame-options-sameorigin-or-deny', modifier: 0 };
  }
  return { test, result: value ? `${test}-header-invalid` : `${test}-not-implemented`, modifier: -20 };
}

function scoreResourcePolicy(value: string | null): Finding {
  const test = 'cross-origin-resource-policy';
  const policy = value?.trim().toLowerCase();
  if (policy === undefined) return { test, result: 'corp-not-implemented', modifier: 0 };
  if (policy === 'same-origin' || policy === 'same-site') {
    return { test, result: `corp-implemented-with-${policy}`, modifier: 10 };
  }
  if (policy === 'cross-origin') return { test, result: 'corp-implemented-with-cross-origin', modifier: 0 };
  return { test, result: 'corp-header-invalid', modifier: -5 };
}
