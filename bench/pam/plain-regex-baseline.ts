import type { PamToolName } from '../../shared/contracts/pam-tools.ts';

export type BaselineReading = { tool: PamToolName; args: object } | { kind: 'undo' | 'help' } | null;

const number = (text: string | undefined) => (text === undefined ? undefined : Number(text.replaceAll(',', '')));
const cents = (text: string | undefined) =>
  text === undefined ? undefined : Math.round(Number(text.replaceAll(',', '')) * 100);
const given = (args: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(args).filter(([, value]) => value !== undefined));
const CATEGORIES = /\b(groceries|fuel|camp|health|insurance|gifts|sights)\b/i;

/** The rival: what one writes first, a pattern a command and the numbers in figures. It knows none of the rules and asks nothing. */
export function readByPlainRegex(text: string): BaselineReading {
  const said = text.trim().toLowerCase();
  const find = (pattern: RegExp) => pattern.exec(said)?.[1];
  if (/^undo/.test(said)) return { kind: 'undo' };
  if (/^help|what can you do/.test(said)) return { kind: 'help' };
  if (/\b(fuel|diesel|petrol|filled?|litres)\b/.test(said) && /\d/.test(said)) {
    const litres = number(find(/([\d.]+) ?(?:l|litres?)\b/));
    const totalCents = cents(find(/\$([\d.,]+)/) ?? find(/litres? (?:for )?([\d.]+\.\d\d)/));
    const price = find(/(?:at|@) ?\$?([\d.]+) ?(?:a|per|\/) ?l/);
    const odometerKm = number(find(/(?:at|odo(?:meter)?) ([\d,]{4,})/) ?? find(/([\d,]{4,}) ?km/));
    const priceMilliPerL = price === undefined ? undefined : Math.round(Number(price) * 1_000);
    const isFull = /\bfull|filled/.test(said) ? true : undefined;
    return { tool: 'log_fuel', args: given({ litres, totalCents, priceMilliPerL, odometerKm, isFull }) };
  }
  const spent =
    /^(?:i |we )?(?:spent|paid|add expense|log expense) \$?([\d.,]+)(?: dollars| bucks)?(?: (?:on|for) ([a-z ]+?))?(?: at ([a-z ]+))?$/.exec(
      said,
    );
  if (spent)
    return {
      tool: 'log_expense',
      args: given({
        amountCents: cents(spent[1]),
        category: CATEGORIES.exec(said)?.[1],
        note: spent[2],
        payee: spent[3],
      }),
    };
  const timer = /timer for (\d+) minutes/.exec(said);
  if (timer) return { tool: 'set_timer', args: { minutes: Number(timer[1]) } };
  const reminder = /^remind me to (.+) in (\d+) (minutes|hours)$/.exec(said);
  if (reminder)
    return {
      tool: 'set_timer',
      args: { label: reminder[1], minutes: Number(reminder[2]) * (reminder[3] === 'hours' ? 60 : 1) },
    };
  if (/^cancel .*(timer|reminder)/.test(said)) return { tool: 'cancel_timer', args: {} };
  const remembered = find(/^remember (?:that )?(.+)$/);
  if (remembered) return { tool: 'remember', args: { fact: remembered } };
  const forgotten = find(/^forget (?:that |about )?(.+)$/);
  if (forgotten) return { tool: 'forget', args: { fact: forgotten } };
  const moved = /^move (.+) (before|after) (.+)$/i.exec(text);
  if (moved) return { tool: 'move_stop', args: { stop: moved[1], [moved[2] ?? '']: moved[3] } };
  const added = /^add (?:a stop at )?([\w ]+)$/i.exec(text)?.[1];
  if (added) return { tool: 'add_stop', args: { place: added } };
  const removed = /^(?:remove|delete|skip) (?:the )?([\w ]+)$/i.exec(text)?.[1];
  if (removed) return { tool: 'remove_stop', args: { stop: removed } };
  const planned = /^plan a trip (?:from ([\w ]+) )?to ([\w ]+)$/i.exec(text);
  if (planned)
    return {
      tool: 'plan_trip',
      args: { places: [planned[1], planned[2]].filter(Boolean).map((place) => ({ place })) },
    };
  if (/^hitch/.test(said)) return { tool: 'hitch', args: given({ odometerKm: number(find(/at ([\d,]+)/)) }) };
  if (/^unhitch/.test(said)) return { tool: 'unhitch', args: {} };
  if (/weather|forecast|rain/.test(said))
    return { tool: 'weather_ahead', args: given({ place: /\bin ([A-Z]\w+)/.exec(text)?.[1] }) };
  if (/trip.*cost|cost.*trip/.test(said)) return { tool: 'trip_cost', args: {} };
  if (/how much.*spen[dt]|spending/.test(said))
    return { tool: 'spending_summary', args: given({ category: CATEGORIES.exec(said)?.[1] }) };
  if (/how far|range|make it/.test(said)) return { tool: 'trip_range', args: {} };
  if (/due|next service/.test(said)) return { tool: 'service_due', args: {} };
  if (/economy|consumption|fuel stats/.test(said)) return { tool: 'fuel_stats', args: {} };
  if (/what's on|calendar|coming up/.test(said)) return { tool: 'agenda', args: {} };
  if (/what do you (remember|know)/.test(said)) return { tool: 'list_memories', args: {} };
  return null;
}
