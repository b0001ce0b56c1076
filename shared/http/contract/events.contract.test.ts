import { afterAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../../supabase/tests/test-database.ts';
import { callAs, contractTargets, newPerson } from './targets.ts';

const sql = await openTestDatabase();
afterAll(() => sql.end());

const person = await newPerson();
const screen = { kind: 'screen', name: '/contract/events', ageMs: 1_000 };
const request = { kind: 'request', name: 'GET /contract/events/:id', durationMs: 120, status: 200, ageMs: 0 };

describe.each(contractTargets())('events, $name', (target) => {
  const send = (events: unknown, as: typeof person | null = person) =>
    callAs<{ counted: number; code: string; issues?: { path: string }[] }>(target, as, 'POST', '/v1/events', {
      body: { events },
    });
  const countOf = async (name: string) => {
    const [row] =
      await sql`select coalesce(sum(count), 0)::int as count from private.analytics_counts where name = ${name}`;
    return Number(row?.count);
  };

  it('are counted, together', async () => {
    const before = await countOf(request.name);
    const { status, body } = await send([screen, request, request]);
    expect([status, body.counted]).toEqual([202, 3]);
    expect(await countOf(request.name)).toBe(before + 2);
    expect(await sql`select 1 from private.active_days where user_id = ${person.id}`).not.toHaveLength(0);
  });

  it('need somebody who is signed in', async () => {
    expect((await send([screen], null)).status).toBe(401);
  });

  it.each([
    ['none', []],
    ['too many', Array.from({ length: 101 }, () => screen)],
    ['from an hour ago', [{ ...screen, ageMs: 3_600_000 }]],
    ['with a name that holds something else', [{ ...screen, name: 'jan@example.com<script>' }]],
    ['of a kind that only the server counts', [{ ...screen, kind: 'pam_turn' }]],
    ['with fields of their own', [{ ...screen, userId: person.id }]],
  ])('are refused: %s', async (_, events) => {
    const { status, body } = await send(events);
    expect([status, body.code]).toEqual([400, 'invalid_request']);
    expect(body.issues?.[0]?.path).toMatch(/^body\.events/);
  });
});
