import type { PamToolArguments } from '../../contracts/pam-tools.ts';
import type { Rig } from '../../contracts/vehicles.ts';
import { type FuelAmounts, isMismatch, settleAmounts } from '../fuel-amounts.ts';
import type { PamFacts } from './facts.ts';
import { fuelCard } from './fuel-card.ts';
import type { FuelContent } from './fuel-content.ts';
import { pickFuelRig } from './pick-fuel-rig.ts';
import { impossible, type Prepared } from './proposal.ts';
import { propose } from './propose.ts';
import { tripUnderWay } from './trips-in-time.ts';
import { theName, wordsOf } from './words.ts';

type Args = PamToolArguments<'log_fuel'>;

/** A fill-up. Two of litres, price and total are needed; what nobody said of tank and towing is guessed and shown. */
export function prepareLogFuel(args: Args, facts: PamFacts): Prepared {
  const picked = pickFuelRig(args, facts);
  if (picked.stop) return picked.stop;
  const missing = askAmount(args);
  if (missing) return missing;
  const amounts = settleAmounts(args);
  if (isMismatch(amounts)) return impossible(amounts.message);
  const { row: rig, id: vehicleId } = picked.choice;
  const content = toContent(args, rig, amounts, facts);
  const { isFull, isTowing, filledOn } = content;
  const said = { ...args, ...withoutDerived(args), vehicle: vehicleId, isFull, isTowing, filledOn };
  const { card, use } = fuelCard({ args, content, rig, isGuessed: picked.isGuess, facts });
  const words = wordsOf(facts);
  const logged = `Logged ${words.volume(content.litres)} for ${theName(rig.vehicle.name)}, ${words.format.money(content.totalCents)}.`;
  return propose({
    tool: 'log_fuel',
    args: said,
    ...card,
    writes: [{ verb: 'create', table: 'fuel_logs', id: facts.newId(), values: { ...content } }],
    summary: use ? `${logged} ${use}` : logged,
  });
}

/** Asks for the total before the litres, and never for the price: nobody remembers it. */
function askAmount(args: Args): Prepared | null {
  const known = [args.litres, args.priceMilliPerL, args.totalCents].filter((amount) => amount !== undefined);
  if (known.length > 1) return null;
  const field = args.litres === undefined ? 'litres' : 'totalCents';
  const text = field === 'litres' ? 'How many litres went in?' : 'How much did it cost?';
  return { kind: 'question', text, options: [], call: { tool: 'log_fuel', args }, field };
}

/** Without a price that follows from the other two, so that one of those can be set right on the card. */
function withoutDerived({ litres, totalCents, priceMilliPerL }: Args): Pick<Args, 'priceMilliPerL'> {
  if (litres === undefined || totalCents === undefined) return { priceMilliPerL };
  const derived = settleAmounts({ litres, totalCents });
  const isDerived = !isMismatch(derived) && derived.priceMilliPerL === priceMilliPerL;
  return { priceMilliPerL: isDerived ? undefined : priceMilliPerL };
}

function toContent(args: Args, rig: Rig, amounts: FuelAmounts, facts: PamFacts): FuelContent {
  const filledOn = args.filledOn ?? facts.today;
  return {
    vehicleId: rig.vehicle.id,
    tripId: tripUnderWay(facts, filledOn, rig.vehicle.id)?.id ?? null,
    filledOn,
    odometerKm: args.odometerKm === undefined ? null : toHundredths(args.odometerKm),
    ...amounts,
    litres: Math.round(amounts.litres * 1_000) / 1_000,
    currency: facts.currency,
    isFull: args.isFull ?? true,
    isMissed: args.isMissed ?? false,
    isTowing: args.isTowing ?? wasTowing(rig, filledOn),
    station: args.station ?? '',
    note: '',
  };
}

/** Something hangs on it, and did on that day. */
const wasTowing = ({ vehicle, hitch }: Rig, day: string) =>
  hitch?.towVehicleId === vehicle.id && hitch.hitchedOn <= day;

const toHundredths = (value: number) => Math.round(value * 100) / 100;
