import { createGpxReader } from './gpx-reader.ts';
import { createKmlReader } from './kml-reader.ts';
import type { TraceFile } from './trace.ts';
import { createXmlDecoder } from './xml-decoder.ts';
import { XmlProblem } from './xml-problem.ts';
import { createXmlReader, type XmlHandler } from './xml-reader.ts';
import { shortenName } from './xml-tag.ts';

type Format = XmlHandler & { file: TraceFile };

const FORMATS: Record<string, () => Format> = { gpx: createGpxReader, kml: createKmlReader };

/**
 * Reads a GPX or KML file piece by piece, whatever it is called. `push` and `end` throw XmlProblem, which says what is wrong in
 * which line, for everything that is not one.
 */
export function createTraceReader(): { push(bytes: Uint8Array): void; end(): TraceFile } {
  let format: Format | null = null;
  const decoder = createXmlDecoder();
  const xml = createXmlReader({
    open(name, attributes, line) {
      format ??= formatOf(name, line);
      format.open(name, attributes, line);
    },
    text: (piece, line) => format?.text(piece, line),
    close: (name) => format?.close(name),
  });
  return {
    push: (bytes) => xml.push(decoder.push(bytes)),
    end() {
      xml.push(decoder.end());
      xml.end();
      const file = format?.file;
      if (file?.pointCount) return file;
      throw new XmlProblem(null, 'There are no waypoints, routes or tracks in this file.');
    },
  };
}

function formatOf(name: string, line: number): Format {
  const create = Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined;
  if (create) return create();
  throw new XmlProblem(
    line,
    `The file begins with “<${shortenName(name)}>”. A GPX file begins with “<gpx>”, a KML file with “<kml>”.`,
  );
}
