import { describe, expect, it } from 'vitest';
import { readTraceFile } from './read-trace-file.ts';

const point = (index: number) => `<trkpt lat="${-30 - index / 1e5}" lon="133"></trkpt>\n`;
const gpx = (inner: string) => `<gpx>\n<trk><trkseg>\n${inner}</trkseg></trk></gpx>`;

describe('reading a file of tracks', () => {
  it('tells how far it is, ever further, and draws 200,000 points with at most 2,000', async () => {
    const told: number[] = [];
    const file = new Blob([gpx(Array.from({ length: 200_000 }, (_, index) => point(index)).join(''))]);
    const proposal = await readTraceFile(file, (share) => told.push(share));
    expect(proposal.pointCount).toBe(200_000);
    expect(proposal.drawing.length).toBeLessThanOrEqual(2_000);
    expect(told.length).toBeGreaterThan(20);
    expect(told).toEqual(told.toSorted((one, other) => one - other));
    expect(told.at(-1)).toBeGreaterThan(0.98);
  });

  it('refuses a broken one naming the line', async () => {
    const file = new Blob([gpx(`${point(0)}${point(1)}<trkpt lat="91" lon="0"/>\n${point(2)}`)]);
    await expect(readTraceFile(file, () => {})).rejects.toThrow(/^Line 5: The latitude 91 is not on earth/);
  });

  it('refuses one that is too large before it reads any of it', async () => {
    const file = { size: 200 * 1024 * 1024, stream: () => expect.unreachable('It was read.') };
    await expect(readTraceFile(file as unknown as Blob, () => {})).rejects.toThrow('larger than 100 MB');
  });
});
