import { randomUUID } from 'node:crypto';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { z } from 'zod';
import { readStackFile, type StackFile } from '../../../local/stack-file.ts';
import { resolveDataDir } from '../../../local/stack-options.ts';
import { CHROMIUM_ARGUMENTS } from '../../../scripts/test/chromium-arguments.ts';
import { findChromium } from '../../../scripts/test/find-chromium.ts';

const Session = z.looseObject({ access_token: z.string(), user: z.looseObject({ id: z.string() }) });

export interface Person {
  email: string;
  password: string;
  /** As the browser keeps it, so that a test can begin signed in. */
  stored: string;
  accessToken: string;
}

export interface Visit {
  person?: Person;
  width?: number;
  height?: number;
  /** Lets the page have its service worker. Off otherwise: what a test says of requests must not depend on it. */
  worker?: boolean;
  /** Another place the app is served from. */
  url?: string;
}

/** The built app in a real browser, on the host that serves it in production. */
export interface Site {
  stack: StackFile;
  visit(visit?: Visit): Promise<Page>;
  signUp(name?: string): Promise<Person>;
  /** Calls the API as this person, past the app. */
  call(person: Person, path: string, init?: RequestInit): Promise<Response>;
  /** What the browsers complained about: refused by the content security policy, or thrown. */
  complaints: string[];
  close(): Promise<void>;
}

interface SiteOptions {
  hasWebGl?: boolean;
  microphone?: 'hums' | (string & {});
}

export const PHONE = { width: 360, height: 740 };
const ADDRESS_SPACE = 'example.test';

/** `hasWebGl`: with a graphics card made of software, for maps. `microphone`: with one that hums, or the file it plays again and again; nobody is asked about it. */
export async function openSite({ hasWebGl = false, microphone }: SiteOptions = {}): Promise<Site> {
  const stack = await readStackFile(resolveDataDir());
  const browser = await launch([
    ...(hasWebGl ? SOFTWARE_WEBGL : ['--disable-gpu']),
    ...(microphone ? MICROPHONE : []),
    ...(microphone && microphone !== 'hums' ? [`--use-file-for-fake-audio-capture=${microphone}`] : []),
  ]);
  const complaints: string[] = [];
  return {
    stack,
    complaints,
    visit: (visit = {}) => openPage(browser, stack.urls.netlify, complaints, visit),
    signUp: (name = 'Jan') => signUp(stack, name),
    call: (person, path, init = {}) => {
      const headers = new Headers(init.headers);
      headers.set('Authorization', `Bearer ${person.accessToken}`);
      if (init.body) headers.set('Content-Type', 'application/json');
      return fetch(stack.urls.netlify + path, { ...init, headers });
    },
    close: () => browser.close(),
  };
}

const SOFTWARE_WEBGL = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];

const MICROPHONE = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];

function launch(parts: string[]): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) {
    throw new Error('No Chromium found. Install it (apt-get install -y chromium) or set CHROMIUM_PATH.');
  }
  return chromium.launch({ executablePath, args: [...CHROMIUM_ARGUMENTS, ...parts] });
}

async function openPage(browser: Browser, url: string, complaints: string[], visit: Visit): Promise<Page> {
  const { person, width = 1280, height = 800, worker = false } = visit;
  const context: BrowserContext = await browser.newContext({
    baseURL: visit.url ?? url,
    serviceWorkers: worker ? 'allow' : 'block',
    viewport: { width, height },
    hasTouch: width < 600,
    reducedMotion: 'reduce',
    locale: 'en-AU',
    timezoneId: 'Australia/Adelaide',
  });
  context.setDefaultTimeout(10_000);
  await context.addInitScript((session) => {
    if (session && !sessionStorage.getItem('e2e.begun')) localStorage.setItem('ww.auth', session);
    sessionStorage.setItem('e2e.begun', 'yes');
  }, person?.stored ?? '');
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) complaints.push(`${page.url()}: ${message.text()}`);
  });
  return page;
}

async function signUp(stack: StackFile, name: string): Promise<Person> {
  const email = `${randomUUID()}@${ADDRESS_SPACE}`;
  const password = 'red dust and black tea';
  const response = await fetch(`${stack.urls.supabase}/auth/v1/signup`, {
    method: 'POST',
    headers: { apikey: stack.keys.publishable, 'Content-Type': 'application/json' },
    body: JSON.stringify({
      email,
      password,
      data: { display_name: name, region: 'AU', time_zone: 'Australia/Adelaide' },
    }),
  });
  const session = Session.parse(await response.json());
  return { email, password, stored: JSON.stringify(session), accessToken: session.access_token };
}
