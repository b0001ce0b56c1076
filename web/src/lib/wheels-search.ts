type Search = Record<string, unknown>;
type Text = string | undefined;

/** What the address says under a name, if it is text. */
export const textOf = (value: unknown): Text => (typeof value === 'string' && value !== '' ? value : undefined);

/**
 * The sheets that open over any page, each with `new` or the id of the row: of an expense, a fill-up, a service that was done. The
 * others say what a new one begins with.
 */
export const SheetSearch = (
  search: Search,
): { entry?: Text; entryCategory?: Text; fuel?: Text; done?: Text; plan?: Text } => ({
  entry: textOf(search.entry),
  entryCategory: textOf(search.entryCategory),
  fuel: textOf(search.fuel),
  done: textOf(search.done),
  plan: textOf(search.plan),
});

/**
 * The sheets of the rig's pages, each with `new` or the id of the row; `of` is the vehicle that a new one is of. `end` is there
 * to unhitch, `edit` to change the vehicle of the page.
 */
export const RigSearch = (
  search: Search,
): { hitch?: Text; odometer?: Text; document?: Text; of?: Text; end?: Text; edit?: Text } => ({
  hitch: textOf(search.hitch),
  odometer: textOf(search.odometer),
  document: textOf(search.document),
  of: textOf(search.of),
  end: textOf(search.end),
  edit: textOf(search.edit),
});

/** The vehicle a page is about; the person's first when there is none. */
export const VehicleSearch = (search: Search): { vehicle?: Text } => ({ vehicle: textOf(search.vehicle) });

/** Which fills are listed: of a vehicle, towing or solo, at a station. */
export const FuelSearch = (
  search: Search,
): { vehicle?: Text; driven?: 'towing' | 'solo' | undefined; station?: Text } => ({
  vehicle: textOf(search.vehicle),
  driven: search.driven === 'towing' || search.driven === 'solo' ? search.driven : undefined,
  station: textOf(search.station),
});

/** `stop` opens the sheet of a stop of the trip, `new` or its id; `part` says which part of the page is open. */
export const TripSearch = (search: Search): { stop?: Text; part?: Text } => ({
  stop: textOf(search.stop),
  part: textOf(search.part),
});

/** Which stretch of time the calendar shows, and around which day. */
export const CalendarSearch = (search: Search): { view?: Text; day?: Text } => ({
  view: textOf(search.view),
  day: textOf(search.day),
});
