import type { RedisPipeline } from '../../clients/redis.ts';
import { KEY_FAMILIES } from './key-families.ts';

/**
 * Longer than a write can take to commit after it was let in: what PostgreSQL gives a statement, 8 s, and some more. Until
 * it is over rows may be older than the write, and are newer once somebody is told of it; none is kept as fresh.
 */
export const SETTLING_MS = 10_000;

/** A generation's name, random so that a lost one never comes back by accident; with the instant (ms) it settles at. */
export function newGeneration(settledAt = 0): string {
  return `${crypto.randomUUID()}.${settledAt.toString(36)}`;
}

export function isSettled(generation: string, now: number): boolean {
  return Number.parseInt(generation.slice(generation.lastIndexOf('.') + 1), 36) <= now;
}

/** Begins a new generation of each key. Sent before a write, so that nobody told of it can be given what was kept before. */
export function beginGenerations(pipeline: RedisPipeline, keys: readonly string[], now: number): void {
  for (const key of keys) {
    pipeline.set(key, newGeneration(now + SETTLING_MS), { ex: KEY_FAMILIES.generation.ttlSeconds });
  }
}
