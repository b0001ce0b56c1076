import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TraceFile } from './trace.ts';
import { createTraceReader } from './trace-reader.ts';
import { XmlProblem } from './xml-problem.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...parts: (string | number[])[]) =>
  new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? [...utf8(part)] : part)));
const utf16 = (text: string) =>
  new Uint8Array([0xff, 0xfe, ...[...text].flatMap((c) => [c.charCodeAt(0) & 0xff, c.charCodeAt(0) >> 8])]);

function read(file: Uint8Array, sizes: number[] = [65_536]): TraceFile {
  const reader = createTraceReader();
  for (let at = 0, turn = 0; at < file.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    reader.push(file.subarray(at, at + size));
    at += size;
  }
  return reader.end();
}

const GPX = (inner: string) => `<?xml version="1.0" encoding="UTF-8"?>\n<gpx version="1.1">\n${inner}\n</gpx>\n`;
const KML = (inner: string) =>
  `<?xml version="1.0"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"><Document>\n${inner}\n</Document></kml>`;
const WPT = '<wpt lat="-32.13" lon="133.68"><name>Ceduna</name></wpt>';

const EXAMPLE = GPX(`<metadata><name>Nullarbor &amp; back</name></metadata>
<wpt lat="-32.1264" lon="133.6728"><name><![CDATA[Ceduna <Foreshore>]]></name><sym>Campground</sym></wpt>
<!-- a remark with a <tag> & more -->
<rte><name>Plan</name><rtept lat="-31.45" lon="131.9"><name>Nundroo</name><type>fuel</type></rtept></rte>
<trk><name>Day 1</name><trkseg>
<trkpt lat="-32.1" lon='133.6'><ele>3</ele><time>2026-11-22T22:00:00Z</time>
<extensions><gpxtpx:name xmlns:gpxtpx="x">no</gpxtpx:name></extensions></trkpt>
<trkpt lat="-32.0" lon="133.5"/></trkseg></trk>`);

describe('a GPX file', () => {
  it('gives its waypoints, routes and tracks', () => {
    expect(read(utf8(EXAMPLE))).toEqual({
      name: 'Nullarbor & back',
      waypoints: [{ lat: -32.1264, lng: 133.6728, name: 'Ceduna <Foreshore>', sort: 'Campground' }],
      routes: [[{ lat: -31.45, lng: 131.9, name: 'Nundroo', sort: 'fuel' }]],
      tracks: [
        {
          name: 'Day 1',
          points: [
            { lat: -32.1, lng: 133.6, at: Date.UTC(2026, 10, 22, 22) },
            { lat: -32, lng: 133.5, at: null },
          ],
        },
      ],
      pointCount: 4,
    });
  });

  it('gives the same however it is cut into pieces', () => {
    const whole = read(utf8(EXAMPLE));
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 8 }), (sizes) => {
        expect(read(utf8(EXAMPLE), sizes)).toEqual(whole);
      }),
    );
  });

  it('is read with a byte order mark, in UTF-16, and in the encoding it names', () => {
    const named = (text: string) => text.replace('UTF-8', 'ISO-8859-1').replace('Ceduna', 'Café');
    const whole = read(utf8(EXAMPLE));
    expect(read(bytes([0xef, 0xbb, 0xbf], EXAMPLE))).toEqual(whole);
    expect(read(utf16(EXAMPLE))).toEqual(whole);
    const latin = Uint8Array.from(named(EXAMPLE), (character) => character.charCodeAt(0));
    expect(read(latin).waypoints[0]?.name).toBe('Café <Foreshore>');
  });

  it('of 200,000 points is read, every one of them', () => {
    const point = (index: number) => `<trkpt lat="${-30 - index / 1e5}" lon="133"><ele>12</ele></trkpt>`;
    const points = Array.from({ length: 200_000 }, (_, index) => point(index)).join('\n');
    const file = read(utf8(GPX(`<trk><trkseg>${points}</trkseg></trk>`)));
    expect(file.pointCount).toBe(200_000);
    expect(file.tracks[0]?.points.at(-1)?.lat).toBeCloseTo(-31.99999, 10);
  });
});

describe('a KML file', () => {
  it('gives its points, lines and recorded tracks', () => {
    const file = read(
      utf8(
        KML(`<name>Trip</name>
<Placemark><name>Camp</name><Point><coordinates> 133.6,-32.1,5 </coordinates></Point></Placemark>
<Placemark><name>Way</name><MultiGeometry><LineString><coordinates>133,-32
134,-32.5,10 135,-33</coordinates></LineString></MultiGeometry></Placemark>
<Placemark><name>Drive</name><gx:Track xmlns:gx="g"><when>2026-11-22T22:00:00Z</when><gx:coord>133 -32 4</gx:coord></gx:Track></Placemark>
<Placemark><Polygon><outerBoundaryIs><LinearRing><coordinates>0,0 1,1</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>`),
      ),
      [7],
    );
    expect(file.name).toBe('Trip');
    expect(file.waypoints).toEqual([{ lat: -32.1, lng: 133.6, name: 'Camp', sort: '' }]);
    expect(file.tracks.map(({ name, points }) => [name, points.length])).toEqual([
      ['Way', 3],
      ['Drive', 1],
    ]);
    expect(file.tracks[1]?.points[0]?.at).toBe(Date.UTC(2026, 10, 22, 22));
  });
});

const DEEP = `${'<a>'.repeat(500)}${'</a>'.repeat(500)}`;
const BOMB =
  '<?xml version="1.0"?>\n<!DOCTYPE gpx [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>\n<gpx>&b;</gpx>';

/** What is wrong with each, and how it is told. */
const MALFORMED: [what: string, file: string | Uint8Array, told: RegExp][] = [
  ['nothing at all', '', /^There is nothing in this file/],
  ['spaces only', ' \n \n', /^There is nothing in this file/],
  ['a byte order mark only', bytes([0xef, 0xbb, 0xbf]), /^There is nothing/],
  ['plain text', 'Ceduna, -32.1, 133.6', /^Line 1: This does not begin as XML/],
  ['JSON', '{"type":"FeatureCollection"}', /^Line 1: This does not begin as XML/],
  ['a web page', '<html><body>404</body></html>', /^Line 1: The file begins with “<html>”/],
  ['a web page with a doctype', '<!DOCTYPE html><html></html>', /^Line 1: A DOCTYPE/],
  ['another XML', '<?xml version="1.0"?>\n<TrainingCenterDatabase/>', /^Line 2: .*TrainingCenterDatabase/],
  ['a KMZ', bytes([0x50, 0x4b, 3, 4, 20, 0, 0, 0]), /packed file/],
  ['a picture', bytes([0x89], 'PNG\r\n', [0x1a, 0x0a, 0, 0, 0]), /^Line 1: This is not UTF-8/],
  ['bytes of nothing', new Uint8Array(4_096), /^Line 1: /],
  ['a NUL in a name', GPX('<wpt lat="1" lon="2"><name>a\u0000b</name></wpt>'), /^Line 3: A character stands here/],
  ['an entity bomb', BOMB, /^Line 2: A DOCTYPE/],
  ['an entity from outside', '<!DOCTYPE gpx SYSTEM "file:///etc/passwd"><gpx/>', /^Line 1: A DOCTYPE/],
  ['an entity nobody declared', GPX('<wpt lat="1" lon="2"><name>&nbsp;</name></wpt>'), /^Line 3: An “&”/],
  ['an ampersand alone', GPX(`${WPT}\n<wpt lat="1" lon="2"><name>Fish & chips</name></wpt>`), /^Line 4: An “&”/],
  ['a reference to no character', GPX('<wpt lat="1" lon="2"><name>&#xFFFFFF;</name></wpt>'), /^Line 3: An “&”/],
  ['a reference to NUL', GPX('<wpt lat="1" lon="2"><name>&#0;</name></wpt>'), /^Line 3: An “&”/],
  ['an entity in an attribute', GPX('<wpt lat="&x;" lon="2"/>'), /^Line 3: An “&” stands in “lat”/],
  ['cut off in a tag', GPX(WPT).slice(0, 75), /^Line 3: The file ends within a tag/],
  ['cut off in text', GPX(WPT).slice(0, 99), /^Line 3: The file ends before “<\/name>”/],
  ['cut off before its end', GPX(WPT).replace('</gpx>', ''), /The file ends before “<\/gpx>”/],
  ['cut off in a remark', GPX(WPT).replace('</gpx>', '<!-- '), /The file ends within a tag/],
  ['cut off in raw text', GPX('<name><![CDATA[Cedu'), /The file ends within a tag/],
  ['latitude 91', GPX(`${WPT}\n\n<wpt lat="91" lon="2"/>`), /^Line 5: The latitude 91 is not on earth/],
  ['longitude 181', GPX('<wpt lat="1" lon="-180.5"/>'), /^Line 3: The longitude -180.5/],
  ['NaN', GPX('<wpt lat="NaN" lon="2"/>'), /^Line 3: “NaN” is no latitude/],
  ['Infinity', GPX('<wpt lat="1" lon="1e999"/>'), /^Line 3: The longitude 1e999/],
  ['a comma for a point', GPX('<wpt lat="-32,13" lon="2"/>'), /^Line 3: “-32,13” is no latitude/],
  ['hexadecimal', GPX('<wpt lat="0x10" lon="2"/>'), /^Line 3: “0x10” is no latitude/],
  ['an empty latitude', GPX('<wpt lat="" lon="2"/>'), /^Line 3: “” is no latitude/],
  ['no longitude', GPX('<trk><trkseg><trkpt lat="1"/></trkseg></trk>'), /^Line 3: A point has no longitude/],
  ['tags that cross', GPX('<wpt lat="1" lon="2"><name>a</wpt></name>'), /^Line 3: “<\/wpt>” stands where “<\/name>”/],
  ['an end of nothing', `${GPX(WPT)}</gpx>`, /“<\/gpx>” ends what has not begun/],
  ['two roots', `${GPX(WPT)}<gpx/>`, /“<gpx>” stands after the end/],
  ['text after the end', `${GPX(WPT)}more`, /Something stands after the end/],
  ['an attribute twice', GPX('<wpt lat="1" lat="2" lon="3"/>'), /^Line 3: “lat” is said twice/],
  ['an attribute without quotes', GPX('<wpt lat=1 lon=2/>'), /^Line 3: “<wpt” is followed/],
  ['a tag without a name', GPX('< wpt/>'), /^Line 3: A “<” stands here without a name/],
  ['a tag within a tag', GPX('<wpt lat="1" <name>a</name>'), /^Line 3: A “<” stands within a tag/],
  [
    'a huge attribute',
    GPX(`<wpt lat="${'1'.repeat(200_000)}" lon="2"/>`),
    /^Line 3: A tag begins here that is too long/,
  ],
  ['a huge name', GPX(`<${'w'.repeat(5_000)}/>`), /^Line 3: “<w+…” is followed/],
  ['elements without end', GPX(DEEP), /^Line 3: More than 100 elements/],
  ['a million quotes', GPX(`<wpt ${'"'.repeat(1_000_000)}`), /^Line 3: A tag begins here that is too long/],
  ['an encoding nobody knows', GPX(WPT).replace('UTF-8', 'klingon'), /^Line 1: .*“klingon”/],
  ['Latin letters called UTF-8', bytes(GPX('<name>Caf').slice(0, -9), [0xe9], '</name>'), /^Line 3: This is not UTF-8/],
  ['half of a UTF-16 character', bytes([0xff, 0xfe, 0x3c]), /This is not UTF-16LE/],
  ['a line of nothing', GPX('<trk><trkseg></trkseg></trk>'), /^There are no waypoints, routes or tracks/],
  ['constructor and __proto__ for tags', GPX('<constructor><name>a</name></constructor><__proto__/>'), /^There are no/],
  [
    'a KML of words',
    KML('<Placemark><Point><coordinates>east,south</coordinates></Point></Placemark>'),
    /“south” is no/,
  ],
  [
    'a KML without end',
    KML(`<Placemark><LineString><coordinates>${'1'.repeat(9_999)}`),
    /Coordinates stand here|has no latitude/,
  ],
  [
    'a KML off the earth',
    KML('<Placemark><Point><coordinates>\n\n133,-95</coordinates></Point></Placemark>'),
    /^Line 5: /,
  ],
];

describe('a malformed file', () => {
  it('comes in more than forty kinds here', () => expect(MALFORMED.length).toBeGreaterThan(40));

  it.each(MALFORMED)('of %s is refused, saying why and where', (_what, file, told) => {
    const content = typeof file === 'string' ? utf8(file) : file;
    for (const sizes of [[65_536], [1_000, 1, 33]]) {
      const failure = failureOf(() => read(content, sizes));
      expect(failure).toBeInstanceOf(XmlProblem);
      expect((failure as Error).message).toMatch(told);
    }
  });

  it('made of anything at all is refused or read, and nothing else happens', () => {
    const snippet = fc.constantFrom(
      '<',
      '>',
      '&',
      ';',
      '"',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<?',
      '?>',
      '</gpx>',
      WPT,
    );
    const junk = fc.array(fc.oneof(snippet, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 30 });
    fc.assert(
      fc.property(junk, fc.boolean(), (parts, isGpx) => {
        const text = isGpx ? GPX(parts.join('')) : parts.join('');
        const failure = failureOf(() => read(utf8(text), [16]));
        expect(failure === null || failure instanceof XmlProblem).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

function failureOf(work: () => unknown): unknown {
  try {
    work();
    return null;
  } catch (error) {
    return error;
  }
}
