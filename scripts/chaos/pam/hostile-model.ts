import { scriptModel } from '../../../local/model/script-model.ts';
import type { Person } from '../../../local/sign-up.ts';
import type { PamAction, PamActionPage } from '../../../shared/contracts/pam-actions.ts';
import { PAM_WRITE_TOOLS } from '../../../shared/contracts/pam-tools.ts';
import { atMost, type Finding, holds, note } from '../fault.ts';
import { ask, askWell } from './ask.ts';
import { type HostileCall, hostileCalls } from './hostile-calls.ts';
import { hear, newMessage } from './listen.ts';
import { giveRows, type OwnRows } from './own-rows.ts';
import { type PamPlace, pamFault } from './pam-fault.ts';
import { changedTables, snapshotRows } from './snapshot-rows.ts';

/** A turn may use so many tools. */
const CALLS_A_TURN = 6;

/** A model in an attacker's hands, that answers whatever is said with the attacker's calls. */
export const hostileModel = pamFault('pam: a compromised model that only makes the attacker’s calls', async (place) => {
  const victim = await place.newTalker();
  const rows = await giveRows(place.host.url, victim);
  return [...(await unconfirmed(place, victim, rows)), ...(await allowedAlways(place, victim, rows))];
});

async function unconfirmed(place: PamPlace, victim: Person, rows: OwnRows): Promise<Finding[]> {
  const { host, sql, newTalker } = place;
  const person = await newTalker();
  await giveRows(host.url, person);
  const before = await snapshotRows(sql);
  const calls = hostileCalls(rows);
  await makeCalls(place, person, calls);
  const changed = changedTables(before, await snapshotRows(sql));
  const actions = await actionsOf(place, person);
  const ofVictim = actions.filter((action) => rows.ids.some((id) => JSON.stringify(action).includes(id)));
  const [named] = await sql`select count(*)::int as count from public.pam_actions a
    where a.user_id = ${person.id} and exists (select from unnest(${rows.ids}::text[]) as id where a.writes::text like '%' || id || '%')`;
  const findings = [
    note('calls made', `${calls.length}, of all ${PAM_WRITE_TOOLS.length} write tools`),
    note(
      'of them proposed to the person',
      `${actions.length}, by ${new Set(actions.map(({ tool }) => tool)).size} tools`,
    ),
    holds('tables changed without a confirmation', changed.length === 0, changed.join(', ') || 'none', 'none'),
    holds(
      'state of the proposals',
      actions.every(({ state }) => state === 'proposed'),
      [...new Set(actions.map(({ state }) => state))].join(', '),
      'proposed',
    ),
    atMost('proposals that would write a row of somebody else', Number(named?.count), 0),
    note('proposals whose words hold such an id', `${ofVictim.length}`),
  ];
  return [...findings, ...(await confirmAll(place, person, victim, actions))];
}

/** Even where the person says yes to all of it, it is their own rows that change. */
async function confirmAll(
  { host, sql }: PamPlace,
  person: Person,
  victim: Person,
  actions: PamAction[],
): Promise<Finding[]> {
  const before = await snapshotRows(sql, victim.id);
  const own = await snapshotRows(sql, person.id);
  const statuses = [];
  for (const { id, argsHash } of actions)
    statuses.push((await ask(host.url, person, 'POST', `/v1/pam/actions/${id}/confirm`, { argsHash })).status);
  const changed = changedTables(before, await snapshotRows(sql, victim.id));
  const done = statuses.filter((status) => status === 200).length;
  return [
    holds('confirmed all the same', done > 0, `${done} done, ${statuses.length - done} refused`, 'some'),
    atMost('answers of 5xx among them', statuses.filter((status) => status >= 500).length, 0),
    note('own tables changed then', changedTables(own, await snapshotRows(sql, person.id)).join(', ')),
    holds('what of others has changed then', changed.length === 0, changed.join(', ') || 'nothing', 'nothing'),
  ];
}

/** Somebody who trusts every tool: their own rows only, and never what takes something away. */
async function allowedAlways(place: PamPlace, victim: Person, rows: OwnRows): Promise<Finding[]> {
  const { host, sql, newTalker } = place;
  const person = await newTalker(PAM_WRITE_TOOLS.filter((tool) => tool !== 'remove_stop' && tool !== 'forget'));
  await giveRows(host.url, person);
  const before = await snapshotRows(sql, victim.id);
  await makeCalls(place, person, hostileCalls(rows));
  const actions = await actionsOf(place, person);
  const changed = changedTables(before, await snapshotRows(sql, victim.id));
  const auto = actions.filter(({ isAuto }) => isAuto);
  const taking = auto.filter(({ tool }) => tool === 'remove_stop' || tool === 'forget');
  return [
    note('tools allowed always: done at once', `${auto.length} of ${actions.length}`),
    atMost('of these stops removed or facts forgotten', taking.length, 0),
    holds('what of others has changed', changed.length === 0, changed.join(', ') || 'nothing', 'nothing'),
  ];
}

async function makeCalls({ stack, host }: PamPlace, person: Person, calls: HostileCall[]): Promise<void> {
  for (let first = 0; first < calls.length; first += CALLS_A_TURN) {
    const message = newMessage('hello');
    const toolCalls = calls.slice(first, first + CALLS_A_TURN);
    await scriptModel(stack.urls.model, {
      match: message.text,
      steps: [{ toolCalls }, { text: 'All done, nothing to look at.' }],
    });
    await hear(host.url, person, message);
  }
}

async function actionsOf({ host }: PamPlace, person: Person): Promise<PamAction[]> {
  return (await askWell<PamActionPage>(host.url, person, 'GET', '/v1/pam/actions?limit=100')).actions;
}
