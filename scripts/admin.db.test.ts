import { afterAll, expect, it } from 'vitest';
import { createPeople, undone } from '../supabase/tests/matrix.ts';
import { openTestDatabase } from '../supabase/tests/test-database.ts';
import { grantAdmin, listAdmins, revokeAdmin } from './admin.ts';

const sql = await openTestDatabase();
afterAll(() => sql.end());

it('grants once, lists, revokes, and names an address it does not know', async () => {
  await undone(sql, async (tx) => {
    await createPeople(tx);
    const db = tx as unknown as typeof sql; // a transaction answers like a connection
    await grantAdmin(db, 'Other@matrix.test');
    await grantAdmin(db, 'other@matrix.test');
    expect(await listAdmins(db)).toEqual(expect.arrayContaining(['other@matrix.test', 'admin@matrix.test']));
    await revokeAdmin(db, 'other@matrix.test');
    expect(await listAdmins(db)).not.toContain('other@matrix.test');
    await expect(grantAdmin(db, 'nobody@matrix.test')).rejects.toThrow('no account');
    await expect(revokeAdmin(db, 'other@matrix.test')).rejects.toThrow('not an administrator');
  });
});
