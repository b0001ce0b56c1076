import { median } from '../../../bench/statistics.ts';
import { atMost, type Fault, type Finding, holds, note } from '../fault.ts';
import { HUNG, KILLED, type Loss, type LossRound, measureLoss } from './measure-loss.ts';
import { readRows } from './read-rows.ts';
import { signUpTraveller, type Traveller } from './sign-in.ts';
import { type Site, withSite } from './with-site.ts';

const ROUNDS = 5;

/** The app's own host goes away under an open page, killed or hung. */
export const loseFirst: Fault[] = [toFault(KILLED, 1_000), toFault(HUNG, 3_000)];

function toFault(loss: Loss, firstWithinMs: number): Fault {
  return {
    name: `web: ${loss.name}`,
    group: 'web',
    run: (place) =>
      withSite(place, async (site) => {
        const person = await signUpTraveller(site.stack);
        const rounds: LossRound[] = [];
        for (let round = 0; round < ROUNDS; round++) rounds.push(await measureLoss(site, loss, person, round));
        return [...summarize(rounds, firstWithinMs), await describeWrites(site, person)];
      }),
  };
}

function summarize(rounds: LossRound[], firstWithinMs: number): Finding[] {
  const first = rounds.map(({ firstMs }) => firstMs);
  const following = rounds.flatMap(({ followingMs }) => followingMs);
  const reloads = rounds.map(({ reloadMs }) => reloadMs);
  return [
    atMost(`the next answer, slowest of ${ROUNDS}`, Math.round(Math.max(...first)), firstWithinMs, 'ms'),
    note('the next answer, median', `${Math.round(median(first))} ms`),
    atMost(`the ${following.length} answers after it, slowest`, Math.round(Math.max(...following)), 1_000, 'ms'),
    note('reload without A until the rows are shown, median', `${Math.round(median(reloads))} ms`),
  ];
}

async function describeWrites({ stack }: Site, person: Traveller): Promise<Finding> {
  const made = (await readRows(stack, person.id)).filter(({ payee }) => payee.startsWith('made-'));
  const payees = new Set(made.map(({ payee }) => payee));
  const isMet = made.length === ROUNDS && payees.size === ROUNDS;
  return holds('entries saved meanwhile', isMet, `${made.length}`, `${ROUNDS}, each once`);
}
