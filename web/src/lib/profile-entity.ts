import type { Me, Profile, UpdateProfileInput } from '../../../shared/contracts/profile.ts';
import { api } from './api-client.ts';
import { meQuery } from './me-query.ts';
import type { OutboxEntity } from './outbox/outbox-entity.ts';
import type { OutboxWrite } from './outbox/outbox-entry.ts';

const NAMES: [keyof Profile, string][] = [
  ['displayName', 'Name'],
  ['region', 'Region'],
  ['timeZone', 'Time zone'],
  ['currency', 'Currency'],
  ['distanceUnit', 'Distance'],
  ['consumptionUnit', 'Fuel use'],
  ['dateFormat', 'Dates'],
  ['textScale', 'Text size'],
];

/** The person's profile as the outbox knows it. */
export const profileEntity: OutboxEntity<Profile> = {
  name: 'profile',
  queryKeys: [meQuery.queryKey],
  project(_key, data, change) {
    const me = data as Me; // what meQuery holds
    const profile = change.to(me.profile);
    return profile ? { ...me, profile } : me;
  },
  rowOf: (answer) => (answer as { profile: Profile }).profile, // see ProfileAnswer
  current: async () => (await api.getMe()).profile,
  editor: () => '/you',
  describe: (row) => NAMES.map(([field, name]) => [name, String(row[field])]),
};

/** Saves what differs; null when nothing does. */
export function updateProfileWrite(before: Profile, values: UpdateProfileInput, label: string): OutboxWrite | null {
  const differing = Object.entries(values).filter(([name, value]) => before[name as keyof Profile] !== value);
  if (differing.length === 0) return null;
  const changes = Object.fromEntries(differing);
  return {
    kind: 'profile.update',
    entity: 'profile',
    label,
    method: 'PATCH',
    path: '/api/v1/profile',
    body: changes,
    version: before.version,
    before,
    after: null,
    changes,
  };
}
