import type { Category } from '../../contracts/categories.ts';
import type { PamToolArguments } from '../../contracts/pam-tools.ts';
import type { Trip } from '../../contracts/trips.ts';
import { toField } from './card.ts';
import type { PamFacts } from './facts.ts';
import { impossible, type Prepared } from './proposal.ts';
import { propose } from './propose.ts';
import { guessCategory, namedCategory } from './resolve-category.ts';
import { pickTrip, tripChoices } from './resolve-trip.ts';
import { tripUnderWay } from './trips-in-time.ts';
import { wordsOf } from './words.ts';

type Args = PamToolArguments<'log_expense'>;

/** An expense. What it was for is guessed by payee and note; a day within a trip puts it with the trip. */
export function prepareLogExpense(args: Args, facts: PamFacts): Prepared {
  const { amountCents } = args;
  if (amountCents === undefined) {
    return {
      kind: 'question',
      text: 'How much was it?',
      options: [],
      call: { tool: 'log_expense', args },
      field: 'amountCents',
    };
  }
  const category = findCategory(args, facts);
  if (!category) return impossible('There is no category to put an expense in just now. Try again in a moment.');
  const occurredOn = args.occurredOn ?? facts.today;
  const trip = findTrip(args, occurredOn, facts);
  if ('kind' in trip) return trip;
  const words = wordsOf(facts);
  const payee = args.payee ?? '';
  const amount = words.format.money(amountCents);
  const content = {
    amountCents,
    currency: facts.currency,
    category: category.slug,
    payee,
    note: args.note ?? '',
    occurredOn,
  };
  return propose({
    tool: 'log_expense',
    args: { ...args, category: category.slug, occurredOn, trip: trip.row?.id ?? '' },
    title: `Log ${amount} for ${category.name.toLowerCase()}`,
    rows: [],
    fields: toFields(args, { ...content, amountCents, trip: trip.row }, facts),
    warnings: occurredOn > facts.today ? ['That day is still to come.'] : [],
    writes: [
      { verb: 'create', table: 'expenses', id: facts.newId(), values: { ...content, tripId: trip.row?.id ?? null } },
    ],
    summary: `Logged ${amount} ${payee ? `at ${payee}` : `for ${category.name.toLowerCase()}`}, ${words.day(occurredOn)}.`,
  });
}

/** As it was said, else by the words beside it, else everything else. */
function findCategory({ category, payee = '', note = '' }: Args, { categories }: PamFacts): Category | null {
  const said = category === undefined ? null : namedCategory(category, categories);
  return (
    said ??
    guessCategory(`${payee} ${note}`, categories) ??
    namedCategory('other', categories) ??
    categories.at(-1) ??
    null
  );
}

/** The trip that was said; '' says that it belongs to none. */
function findTrip(args: Args, day: string, facts: PamFacts): { row: Trip | null } | Prepared {
  if (args.trip === '') return { row: null };
  if (args.trip === undefined) return { row: tripUnderWay(facts, day) };
  const picked = pickTrip({ tool: 'log_expense', args }, args.trip, facts);
  return picked.stop ?? { row: picked.choice.row };
}

interface Shown {
  amountCents: number;
  category: string;
  payee: string;
  note: string;
  occurredOn: string;
  trip: Trip | null;
}

function toFields(args: Args, shown: Shown, facts: PamFacts) {
  const categories = facts.categories.map(({ slug, name }) => ({ value: slug, label: name }));
  const trips = tripChoices(facts.trips).map(({ id, label }) => ({ value: id, label }));
  const isCategoryGuess = args.category !== shown.category;
  return [
    toField('amountCents', 'Amount', 'money', shown.amountCents, { unit: facts.currency }),
    toField('category', 'Category', 'choice', shown.category, { options: categories, isGuess: isCategoryGuess }),
    toField('payee', 'Paid to', 'text', shown.payee),
    toField('occurredOn', 'Day', 'day', shown.occurredOn, { isGuess: args.occurredOn === undefined }),
    ...(trips.length > 0
      ? [
          toField('trip', 'Trip', 'choice', shown.trip?.id ?? '', {
            options: [{ value: '', label: 'No trip' }, ...trips],
            isGuess: args.trip === undefined && shown.trip !== null,
          }),
        ]
      : []),
    toField('note', 'Note', 'text', shown.note),
  ];
}
