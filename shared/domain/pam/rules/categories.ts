import type { Word } from './words.ts';

/** What is bought, and who is paid, by category. A payee's word is a name for whom; the others say for what. */
const THINGS: Record<string, string> = {
  groceries:
    'groceries|grocery|shopping|food shop|food|milk|bread|meat|fruit|veggies|vegetables|snags|sausages|ice|beer|beers|wine|grog|slab|carton|water bottles',
  fuel: 'fuel|diesel|petrol|unleaded|adblue',
  camp: 'camp|camping|campsite|camp site|camp fee|camp fees|camping fees|site fee|site fees|powered site|unpowered site|site|caravan site|nights|night|accommodation|cabin|motel',
  'eating-out':
    'eating out|lunch|dinner|tea|breakfast|brekkie|brekky|brunch|coffee|coffees|pie|pies|ice cream|ice creams|icecream|takeaway|takeaways|fish and chips|burger|burgers|pizza|counter meal|meal|cake|smoko|drinks|schnitty|parmi|sausage roll|flat white',
  vehicle:
    'vehicle|tyre|tyres|tire|tires|oil|oil change|service|battery|wipers|wiper blades|spare parts|parts|repair|repairs|fan belt|filter|filters|windscreen|puncture|wheel bearings|brake pads|brakes|car wash|fridge fuse|fuses',
  'gas-water': 'gas bottle|gas bottles|gas refill|gas|swap and go|water|dump point|dump|lpg',
  'ferries-tolls': 'ferry|ferries|toll|tolls|parking|ferry tickets|car park',
  sights:
    'park pass|parks pass|national park|park entry|entry|entry fee|entry fees|tour|tours|tickets|ticket|museum|sights|cruise|movies',
  health: 'medicine|medication|prescription|script|scripts|tablets|health|glasses|bandaids|sunscreen',
  'phone-internet': 'phone|phone bill|internet|data|sim|sim card|recharge|wifi|mobile',
  'clothing-gear':
    'clothes|clothing|boots|shoes|hat|hats|jacket|thongs|socks|gear|camp chair|camp chairs|camping gear|swag|awning|esky|torch',
  insurance: 'insurance|rego|registration|green slip|ctp|roadside assistance',
  'home-rates': 'rates|council rates|storage|mortgage|rent|house insurance',
  gifts: 'gift|gifts|present|presents|birthday present|flowers|souvenir|souvenirs',
  other: 'laundry|haircut|postage|washing|stamps|newspaper|bank fee|bank fees',
};
const PAYEES: Record<string, string> = {
  groceries:
    'woolies|woolworths|coles|aldi|iga|foodland|foodworks|costco|spar|drakes|supermarket|butcher|greengrocer|bottle-o|bottleo|bottle o|bottle shop|dan murphys|dans|bws|liquorland|tesco|sainsburys|asda|walmart|kroger|countdown|pak n save',
  'eating-out':
    'maccas|mcdonalds|kfc|hungry jacks|subway|dominos|red rooster|nandos|pub|cafe|bakery|restaurant|rsl|bowlo|tavern|fish and chip shop|starbucks|servo|roadhouse',
  camp: 'caravan park|holiday park|big4|big 4|discovery parks|discovery park|tourist park|campground|hipcamp',
  vehicle:
    'mechanic|supercheap|supercheap auto|repco|autobarn|bob jane|ultra tune|ultratune|beaurepaires|jax|jax tyres|auto electrician|tyre shop',
  'ferries-tolls': 'linkt|spirit of tasmania|sealink',
  health: 'chemist|chemist warehouse|pharmacy|doctor|gp|dentist|physio|optometrist|hospital|boots pharmacy|priceline',
  'phone-internet': 'telstra|optus|vodafone|starlink|boost|aldi mobile|spark|verizon',
  'clothing-gear': 'bcf|anaconda|kathmandu|kmart|target|big w|tentworld|decathlon|macpac|rivers',
  insurance: 'nrma|racv|raa|racq|rac|ract|allianz|aami|shannons',
  other: 'laundromat|post office|auspost|bunnings|hairdresser|barber|vet|bank',
};

interface Entry {
  slug: string;
  isPayee: boolean;
}

const ENTRIES = new Map<string, Entry>([...entriesOf(THINGS, false), ...entriesOf(PAYEES, true)]);
const LONGEST = 3;

function entriesOf(lists: Record<string, string>, isPayee: boolean): [string, Entry][] {
  return Object.entries(lists).flatMap(([slug, list]) =>
    list.split('|').map((word): [string, Entry] => [word, { slug, isPayee }]),
  );
}

export interface CategorySpan extends Entry {
  from: number;
  to: number;
}

/** The words that tell a category, the longest first where they overlap, in order. */
export function findCategories(words: readonly Word[]): CategorySpan[] {
  const found: CategorySpan[] = [];
  for (let from = 0; from < words.length; ) {
    const span = categoryAt(words, from);
    if (span) found.push(span);
    from = span ? span.to : from + 1;
  }
  return found;
}

function categoryAt(words: readonly Word[], from: number): CategorySpan | null {
  let text = '';
  let best: CategorySpan | null = null;
  for (let to = from + 1; to <= Math.min(words.length, from + LONGEST); to++) {
    text += `${to === from + 1 ? '' : ' '}${words[to - 1]?.word}`;
    const entry = ENTRIES.get(text);
    if (entry) best = { ...entry, from, to };
  }
  return best;
}
