import type { CSSProperties } from 'react';

/** The tokens of the app's light theme; a mail has no variables. */
const LIGHT = {
  sand: '#f7f1e6',
  paper: '#fffdf8',
  ink: '#1f2a2e',
  soft: '#414c50',
  hairline: '#ddd2bd',
  ochre: '#873a0e',
  onOchre: '#fffdf8',
  link: '#1e523d',
};

const FONT = "'Atkinson Hyperlegible Next', 'Atkinson Hyperlegible', 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";
const text: CSSProperties = { margin: '0 0 16px', fontSize: 18, lineHeight: '27px', color: LIGHT.ink };
const cell: CSSProperties = { padding: '12px 0', borderTop: `1px solid ${LIGHT.hairline}`, verticalAlign: 'top' };

/** Inline, because many readers drop the head. */
export const STYLE = {
  body: { backgroundColor: LIGHT.sand, margin: 0, padding: 0, fontFamily: FONT, color: LIGHT.ink },
  container: { maxWidth: 600, width: '100%', padding: '24px 12px' },
  brand: { margin: '0 0 12px', padding: '0 8px', fontSize: 16, lineHeight: '24px', fontWeight: 700, color: LIGHT.soft },
  card: {
    backgroundColor: LIGHT.paper,
    border: `1px solid ${LIGHT.hairline}`,
    borderRadius: 12,
    borderCollapse: 'separate',
  },
  inner: { padding: '28px 24px 12px' },
  title: { margin: '0 0 20px', fontSize: 26, lineHeight: '32px', fontWeight: 700, color: LIGHT.ink },
  text,
  heading: { margin: '24px 0 8px', fontSize: 18, lineHeight: '24px', fontWeight: 700, color: LIGHT.ink },
  figures: {
    width: '100%',
    margin: '0 0 24px',
    borderBottom: `1px solid ${LIGHT.hairline}`,
    borderCollapse: 'collapse',
  },
  label: { ...cell, fontSize: 18, lineHeight: '25px', color: LIGHT.ink, paddingRight: 12 },
  note: { display: 'block', fontSize: 16, lineHeight: '22px', color: LIGHT.soft },
  value: {
    ...cell,
    fontSize: 18,
    lineHeight: '25px',
    fontWeight: 700,
    textAlign: 'right',
    fontVariantNumeric: 'tabular-nums',
    color: LIGHT.ink,
  },
  link: { color: LIGHT.link, textDecoration: 'underline' },
  button: {
    backgroundColor: LIGHT.ochre,
    color: LIGHT.onOchre,
    fontSize: 18,
    fontWeight: 700,
    borderRadius: 12,
    padding: '16px 24px',
    margin: '8px 0 20px',
  },
  foot: { margin: '0 0 8px', padding: '0 8px', fontSize: 15, lineHeight: '22px', color: LIGHT.soft },
} satisfies Record<string, CSSProperties>;

/** Words carry the meaning as well: some readers show no colour. */
export const NOTICE_STYLE: Record<'soon' | 'over' | 'safe', CSSProperties> = {
  soon: notice('#f8eacb', '#5f3e00'),
  over: notice('#f9e3de', '#86211b'),
  safe: notice('#e3ece7', '#1e523d'),
};

function notice(backgroundColor: string, color: string): CSSProperties {
  return { ...text, backgroundColor, color, borderRadius: 12, padding: '14px 16px', fontWeight: 700 };
}

/** For readers that follow the device's dark theme. Inline styles are in the way, so each rule has to insist. */
export const DARK_CSS = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .sand, .sand > table > tbody > tr > td { background-color: #0e1a27 !important; }
  .card { background-color: #142434 !important; border-color: #2a3f54 !important; }
  .ink { color: #efe7d8 !important; }
  .soft { color: #bcc5c6 !important; }
  .line { border-color: #2a3f54 !important; }
  .link { color: #97d6b5 !important; }
  .button { background-color: #eba270 !important; color: #21120a !important; }
  .soon { background-color: #38290f !important; color: #f0c36a !important; }
  .over { background-color: #40201d !important; color: #ffb9af !important; }
  .safe { background-color: #17352f !important; color: #97d6b5 !important; }
}`;
