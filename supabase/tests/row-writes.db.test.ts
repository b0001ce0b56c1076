import type { TransactionSql } from 'postgres';
import { afterAll, describe, expect, it } from 'vitest';
import { createPeople, PEOPLE, undone } from './matrix.ts';
import { openTestDatabase } from './test-database.ts';

const sql = await openTestDatabase();
afterAll(() => sql.end());

const PRADO = '00000000-0000-4000-8000-0000000000a1';
const FILL = '00000000-0000-4000-8000-0000000000e2';

/** Work of the owner, as PostgREST lets them in. */
function asOwner<Result>(work: (tx: TransactionSql) => Promise<Result>): Promise<Result> {
  return undone(sql, async (tx) => {
    await createPeople(tx);
    await become(tx, 'owner');
    return work(tx);
  });
}

async function become(tx: TransactionSql, person: keyof typeof PEOPLE): Promise<void> {
  const claims = JSON.stringify({ sub: PEOPLE[person], role: 'authenticated' });
  await tx`select set_config('request.jwt.claims', ${claims}, true), set_config('role', 'authenticated', true)`;
}

async function create(tx: TransactionSql, table: string, values: object, key: string | null = null) {
  const [row] = await tx`select public.create_row(${table}, ${JSON.stringify(values)}, ${key}) as row`;
  return row?.row as Record<string, unknown>;
}

async function update(tx: TransactionSql, table: string, id: string, version: number, changes: object) {
  const [row] = await tx`select public.update_row(${table}, ${id}, ${version}, ${JSON.stringify(changes)}) as row`;
  return row?.row as Record<string, unknown>;
}

const vehicle = (tx: TransactionSql) => create(tx, 'vehicles', { id: PRADO, name: 'Prado', kind: 'tow', year: 2019 });
const fill = { id: FILL, vehicle_id: PRADO, filled_on: '2026-11-22', odometer_km: 84_210, litres: 62 };
const paid = { price_milli_per_l: 1_910, total_cents: 11_842 };

describe('a row written by its columns', () => {
  it('keeps the defaults of what is not said, and what is not changed', async () => {
    const changed = await asOwner(async (tx) => {
      expect(await vehicle(tx)).toMatchObject({ name: 'Prado', reserve_pct: 10, version: 1, user_id: PEOPLE.owner });
      return update(tx, 'vehicles', PRADO, 1, { year: null });
    });
    expect(changed).toMatchObject({ name: 'Prado', year: null, version: 2 });
  });

  it('is made once, however often its key comes', async () => {
    await asOwner(async (tx) => {
      const { id } = await create(tx, 'vehicles', { name: 'Prado', kind: 'tow' }, 'key');
      expect(await create(tx, 'vehicles', { name: 'Prado', kind: 'tow' }, 'key')).toMatchObject({ id, version: 1 });
      expect(await tx`select id from public.vehicles`).toHaveLength(1);
      const other = tx.savepoint((sp) => create(sp, 'vehicles', { name: 'Hilux', kind: 'tow' }, 'key'));
      await expect(other).rejects.toThrow('idempotency_mismatch');
    });
  });

  it.each([
    ['somebody else as its owner', { name: 'Prado', kind: 'tow', user_id: PEOPLE.other }],
    ['a version of its own', { name: 'Prado', kind: 'tow', version: 7 }],
  ])('cannot be given %s', async (_what, values) => {
    await asOwner(async (tx) => {
      await expect(tx.savepoint((sp) => create(sp, 'vehicles', values))).rejects.toThrow(/permission denied/);
    });
  });

  it.each(['legs', 'invoices', 'plans', 'vehicles; drop table public.trips', 'private.admins'])(
    'is refused in %s, which nobody writes',
    async (table) => {
      await asOwner(async (tx) => {
        const attempt = tx.savepoint((sp) => create(sp, table, { user_id: PEOPLE.owner }));
        await expect(attempt).rejects.toThrow(/permission denied|does not exist/);
      });
    },
  );

  it('is nothing to anybody else', async () => {
    await asOwner(async (tx) => {
      await vehicle(tx);
      await become(tx, 'other');
      const attempts = [
        (sp: TransactionSql) => update(sp, 'vehicles', PRADO, 1, { name: 'Mine' }),
        (sp: TransactionSql) => sp`select public.set_row_deleted('vehicles', ${PRADO}, 1, true)`,
        (sp: TransactionSql) => sp`select public.get_row('vehicles', ${PRADO})`,
      ];
      for (const attempt of attempts)
        await expect(tx.savepoint(async (sp) => void (await attempt(sp)))).rejects.toThrow('not_found');
    });
  });
});

describe('a fill-up', () => {
  const linked = (tx: TransactionSql) => tx`
    select x.amount_cents::int as cents, x.source, x.deleted_at is not null as gone, r.reading::float8, r.deleted_at is not null as unread
    from public.expenses x left join public.odometer_readings r on r.user_id = x.user_id and r.id = x.id where x.id = ${FILL}`;

  it('brings its expense and its reading, which follow it to the end', async () => {
    await asOwner(async (tx) => {
      await vehicle(tx);
      await create(tx, 'fuel_logs', { ...fill, ...paid });
      const made = { cents: 11_842, source: 'fuel', gone: false, reading: 84_210, unread: false };
      expect(await linked(tx)).toEqual([made]);
      await update(tx, 'fuel_logs', FILL, 1, { total_cents: 12_000, odometer_km: 84_300 });
      expect(await linked(tx)).toEqual([{ ...made, cents: 12_000, reading: 84_300 }]);
      await update(tx, 'fuel_logs', FILL, 2, { odometer_km: null });
      expect(await linked(tx)).toMatchObject([{ gone: false, unread: true }]);
      await tx`select public.set_row_deleted('fuel_logs', ${FILL}, 3, true)`;
      expect(await linked(tx)).toMatchObject([{ gone: true, unread: true }]);
      await tx`select public.set_row_deleted('fuel_logs', ${FILL}, 4, false)`;
      expect(await linked(tx)).toMatchObject([{ gone: false, cents: 12_000, unread: true }]);
    });
  });

  it('is not made at all when its expense cannot be', async () => {
    await asOwner(async (tx) => {
      await vehicle(tx);
      await create(tx, 'expenses', {
        id: FILL,
        amount_cents: 100,
        currency: 'AUD',
        category_slug: 'fuel',
        occurred_on: '2026-11-22',
      });
      await expect(tx.savepoint((sp) => create(sp, 'fuel_logs', { ...fill, ...paid }))).rejects.toThrow(
        /another origin/,
      );
      expect(await tx`select id from public.fuel_logs`).toHaveLength(0);
      expect(await linked(tx)).toMatchObject([{ cents: 100, source: 'manual', reading: null }]);
    });
  });

  it('alone changes what belongs to it', async () => {
    await asOwner(async (tx) => {
      await vehicle(tx);
      await create(tx, 'fuel_logs', { ...fill, ...paid });
      const attempts = [
        (sp: TransactionSql) => update(sp, 'expenses', FILL, 1, { amount_cents: 1 }),
        (sp: TransactionSql) => sp`update public.expenses set deleted_at = now() where id = ${FILL}`,
        (sp: TransactionSql) => update(sp, 'odometer_readings', FILL, 1, { reading: 1 }),
      ];
      for (const attempt of attempts)
        await expect(tx.savepoint(async (sp) => void (await attempt(sp)))).rejects.toThrow('linked_row');
    });
  });
});
