import type { TransactionSql } from 'postgres';
import { afterAll, expect, it } from 'vitest';
import { createPeople, PEOPLE, undone } from './matrix.ts';
import { becomePerson, callFunction } from './pam-person.ts';
import { openTestDatabase } from './test-database.ts';

const sql = await openTestDatabase();
afterAll(() => sql.end());

const PRADO = '00000000-0000-4000-8000-0000000000a1';
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

async function create(tx: TransactionSql, table: string, values: object): Promise<string> {
  const row = await callFunction(tx, 'create_row', { p_table: table, p_values: JSON.stringify(values) });
  return row.id;
}

const remove = (tx: TransactionSql, table: string, id: string) =>
  callFunction(tx, 'set_row_deleted', { p_table: table, p_id: id, p_version: 1, p_deleted: true });

/** A trip with one stop, named alike. */
async function travel(
  tx: TransactionSql,
  name: string,
  startsOn: string,
  more: object = {},
  nights = 2,
): Promise<void> {
  const tripId = await create(tx, 'trips', { name, starts_on: startsOn, ...more });
  await create(tx, 'stops', { trip_id: tripId, position: 1, name, nights });
}

const names = (rows: { name: string }[]) => rows.map(({ name }) => name).sort();

it('what PAM knows of somebody is what they have now: trips to come with their stops, the newest fills, timers to go off', async () => {
  await undone(sql, async (tx) => {
    await createPeople(tx);
    await becomePerson(tx, PEOPLE.owner);
    await create(tx, 'vehicles', { id: PRADO, name: 'Prado', kind: 'tow', fuel_type: 'diesel' });
    await remove(tx, 'vehicles', await create(tx, 'vehicles', { name: 'Sold', kind: 'tow' }));
    await travel(tx, 'Over', inDays(-20), { ends_on: inDays(-10) });
    await travel(tx, 'Now', inDays(-3), { ends_on: inDays(2) });
    await travel(tx, 'Open', inDays(-30), {}, 14);
    await travel(tx, 'Long ago', inDays(-90));
    await travel(tx, 'Next', inDays(30));
    for (let day = 1; day <= 22; day++) {
      const fill = { vehicle_id: PRADO, filled_on: inDays(-day), odometer_km: 90_000 - day * 300, litres: 50 };
      await create(tx, 'fuel_logs', { ...fill, price_milli_per_l: 2_000, total_cents: 10_000 });
    }
    await create(tx, 'timers', { label: 'Gas off', due_at: `${inDays(1)}T00:00:00Z` });
    await remove(tx, 'timers', await create(tx, 'timers', { label: 'Never', due_at: `${inDays(1)}T00:00:00Z` }));
    await create(tx, 'pam_memories', { fact: 'Diesel' });

    const facts = await callFunction(tx, 'get_pam_facts', {});
    expect(facts.rigs.map((rig: { vehicle: { name: string } }) => rig.vehicle.name)).toEqual(['Prado']);
    expect(names(facts.trips)).toEqual(['Long ago', 'Next', 'Now', 'Open', 'Over']);
    expect(names(facts.stops)).toEqual(['Next', 'Now', 'Open']);
    expect(facts.fills.map((fill: { filled_on: string }) => fill.filled_on)).toEqual(
      Array.from({ length: 20 }, (_, index) => inDays(-1 - index)),
    );
    expect(facts.timers).toMatchObject([{ label: 'Gas off' }]);
    expect(facts.memories).toMatchObject([{ fact: 'Diesel' }]);
    expect(facts.services).toMatchObject({ today: facts.today, services: [] });

    await becomePerson(tx, PEOPLE.other);
    const strange = await callFunction(tx, 'get_pam_facts', {});
    expect(strange).toMatchObject({ rigs: [], trips: [], stops: [], fills: [], timers: [], memories: [] });
    expect(strange.profile.user_id).toBe(PEOPLE.other);
  });
});
