import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('./theme.css', import.meta.url), 'utf8');
const SURFACES = ['sand', 'paper', 'sunk', 'mist', 'ochre-soft', 'amber-soft', 'brick-soft'];
const TEXTS = ['ink', 'soft', 'ochre-ink', 'eucalyptus-ink', 'amber-ink', 'brick-ink'];
const FILLS: [text: string, fill: string][] = [
  ['on-ochre', 'ochre'],
  ['on-brick', 'brick'],
];
const CONTROLS = ['edge', 'ochre', 'brick', 'focus', 'eucalyptus'];

describe.each(['light', 'dark'])('%s theme', (theme) => {
  const tokens = readTokens(theme);

  test.each(TEXTS)('text in %s reaches 7:1 on every surface', (text) => {
    for (const surface of SURFACES) expect(contrast(tokens, text, surface), surface).toBeGreaterThanOrEqual(7);
  });

  test.each(FILLS)('text in %s reaches 7:1 on its fill', (text, fill) => {
    expect(contrast(tokens, text, fill)).toBeGreaterThanOrEqual(7);
  });

  test.each(CONTROLS)('a control drawn in %s reaches 3:1 on every surface', (control) => {
    for (const surface of SURFACES) expect(contrast(tokens, control, surface), surface).toBeGreaterThanOrEqual(3);
  });
});

function readTokens(theme: string): Map<string, string> {
  const block = css.split(`[data-theme="${theme}"] {`)[1]?.split('}')[0] ?? '';
  return new Map(
    [...block.matchAll(/--color-([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [name, hex]),
  );
}

/** WCAG 2.2 contrast ratio, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio. */
function contrast(tokens: Map<string, string>, first: string, second: string): number {
  const [light = 0, dark = 0] = [first, second].map((name) => luminance(tokens.get(name))).sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string | undefined): number {
  if (hex === undefined) throw new Error('A token is missing from theme.css.');
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
