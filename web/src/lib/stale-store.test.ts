import { expect, test } from 'vitest';
import { noteFreshness, staleStore } from './stale-store.ts';

const stale = (seconds: number) => new Response('{}', { headers: { 'X-Stale-Seconds': String(seconds) } });
const ageSeconds = () => Math.round((Date.now() - Date.parse(staleStore.get()?.asOf ?? '')) / 1000);

test('the oldest figures shown give the age, until each of them is fresh again', () => {
  noteFreshness('GET /one', stale(60));
  noteFreshness('GET /two', stale(720));
  expect(ageSeconds()).toBe(720);
  noteFreshness('GET /two', new Response('{}'));
  expect(ageSeconds()).toBe(60);
  noteFreshness('GET /one', new Response('{}'));
  expect(staleStore.get()).toBeNull();
});

test('an API that can answer nothing is in trouble, without an age', () => {
  noteFreshness('GET /one', new Response('{}', { status: 503 }));
  expect(staleStore.get()).toEqual({ asOf: null });
  noteFreshness('GET /one', new Response('{}', { status: 404 }));
  expect(staleStore.get()).toBeNull();
});
