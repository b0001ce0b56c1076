import type { UserDatabase } from '../../clients/database.ts';
import type { PublicStatus } from '../../contracts/status.ts';
import { toInstant } from '../to-instant.ts';
import { toWhen } from '../to-when.ts';

type Answer = {
  checked_at: string | null;
  services: PublicStatus['services'];
  incidents: {
    id: string;
    service: PublicStatus['incidents'][number]['service'];
    started_at: string;
    ended_at: string | null;
  }[];
};

/** How every service does and did, for anyone. Tells no details. */
export async function getPublicStatus(db: UserDatabase): Promise<PublicStatus> {
  const answer = (await db.call('get_public_status', {})) as Answer; // the shape it builds
  return {
    checkedAt: toWhen(answer.checked_at),
    services: answer.services,
    incidents: answer.incidents.map(({ id, service, started_at: startedAt, ended_at: endedAt }) => ({
      id,
      service,
      startedAt: toInstant(startedAt),
      endedAt: toWhen(endedAt),
    })),
  };
}
