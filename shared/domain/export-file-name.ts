/** Names that Windows keeps for devices, whatever the ending. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/;
const MOST_CHARACTERS = 60;

/** A name for a file that every system takes: "Ceduna → Perth" with `gpx` as `ceduna-perth.gpx`. */
export function exportFileName(name: string, ending: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MOST_CHARACTERS)
    .replace(/^-|-$/g, '');
  const safe = plain === '' || RESERVED.test(plain) ? `trip${plain && `-${plain}`}` : plain;
  return `${safe}.${ending}`;
}
