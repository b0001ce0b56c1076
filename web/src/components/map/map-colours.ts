const NAMES = ['sand', 'paper', 'sunk', 'mist', 'soft', 'edge', 'ochre', 'focus'] as const;

type Colour = (typeof NAMES)[number];
export type MapColours = Record<Colour | 'land' | 'sea', string>;

/** In the dark the land is the lighter of the two, as by day. */
const GROUND = { light: { land: 'sand', sea: 'mist' }, dark: { land: 'sunk', sea: 'sand' } } as const;

/** The theme's colours as they are now: a map is drawn, not styled. */
export function mapColours(): MapColours {
  const root = document.documentElement;
  const style = getComputedStyle(root);
  const colourOf = (name: Colour) => style.getPropertyValue(`--color-${name}`).trim();
  const { land, sea } = GROUND[root.dataset.theme === 'dark' ? 'dark' : 'light'];
  const named = Object.fromEntries(NAMES.map((name) => [name, colourOf(name)])) as Record<Colour, string>; // one each
  return { ...named, land: colourOf(land), sea: colourOf(sea) };
}
