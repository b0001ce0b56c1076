import { KEY_FAMILIES, type KeyFamilyName } from './key-families.ts';

const ENTRIES = Object.entries(KEY_FAMILIES) as [KeyFamilyName, (typeof KEY_FAMILIES)[KeyFamilyName]][]; // entries loses the names

/** The family a key in Redis belongs to; undefined for one that no code of this release makes. */
export function findKeyFamily(key: string): KeyFamilyName | undefined {
  return ENTRIES.find(([, { pattern }]) => pattern.test(key))?.[0];
}
