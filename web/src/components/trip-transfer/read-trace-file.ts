import { createTraceReader } from '../../../../shared/domain/trace-reader.ts';
import { proposeTrip, type TripProposal } from '../../../../shared/domain/trace-stops.ts';
import { XmlProblem } from '../../../../shared/domain/xml-problem.ts';

const PIECE_BYTES = 65_536;
const LARGEST_BYTES = 100 * 1024 * 1024;

/**
 * Reads a file of tracks piece by piece, telling the share (0 to 1) that is read, and says what trip it would become. Throws
 * XmlProblem, whose words are for the person.
 */
export async function readTraceFile(file: Blob, tell: (share: number) => void): Promise<TripProposal> {
  if (file.size > LARGEST_BYTES) throw new XmlProblem(null, 'This file is larger than 100 MB. Split it first.');
  const reader = createTraceReader();
  let read = 0;
  let told = 0;
  for await (const piece of piecesOf(file)) {
    reader.push(piece);
    read += piece.length;
    if (read / file.size - told < 0.01) continue;
    told = read / file.size;
    tell(told);
  }
  return proposeTrip(reader.end());
}

/** By hand: Safari cannot iterate over a stream. Some browsers give it in a few large pieces. */
async function* piecesOf(file: Blob): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    for (let at = 0; at < next.value.length; at += PIECE_BYTES) yield next.value.subarray(at, at + PIECE_BYTES);
  }
}
