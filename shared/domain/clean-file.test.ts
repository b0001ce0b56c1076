import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { FILE_TYPES, type FileType, MAX_FILE_BYTES } from '../contracts/file-rules.ts';
import { cleanFile } from './clean-file.ts';
import { hasText, joinBytes } from './image-bytes.ts';
import { readOrientation } from './image-orientation.ts';
import { gpsExif, jpeg, pdf, png, pngChunk, SAMPLES, segment, webp, webpChunk } from './testing/sample-files.ts';

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const clean = (bytes: Uint8Array, type: FileType) => {
  const cleaned = cleanFile(bytes, type);
  if ('problem' in cleaned) throw new Error(cleaned.problem);
  return cleaned;
};
const problemOf = (bytes: Uint8Array, type: FileType) => {
  const cleaned = cleanFile(bytes, type);
  return 'problem' in cleaned ? cleaned.problem : null;
};

describe('a photo', () => {
  it('forgets where it was taken, when, and by what', () => {
    const secret = [
      segment(0xe1, gpsExif({ orientation: 6 })),
      segment(0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>secret</x:xmpmeta>')),
      segment(0xed, Buffer.from('Photoshop 3.0\x008BIM secret')),
      segment(0xfe, Buffer.from('secret comment')),
      segment(0xe2, Buffer.from('MPF\0secret')),
    ];
    const dirty = joinBytes([jpeg({ width: 640, height: 480, extra: secret }), Buffer.from('ftypmp42 secret video')]);
    expect(text(dirty)).toContain('GPS-33.8568');
    const { bytes, width, height } = clean(dirty, 'image/jpeg');
    expect(text(bytes)).not.toMatch(/GPS|secret|Pixel 9|mp42/);
    expect([width, height]).toEqual([640, 480]);
  });

  it('still says how it is to be turned, what its colours mean, and looks the same', () => {
    const profile = segment(0xe2, Buffer.from('ICC_PROFILE\0\x01\x01profile'));
    const adobe = segment(0xee, Buffer.from('Adobe\0d\0\0\0\0\x01'));
    const extra = [segment(0xe1, gpsExif({ orientation: 6 })), profile, adobe];
    const { bytes } = clean(jpeg({ width: 4, height: 3, extra }), 'image/jpeg');
    const plain = clean(jpeg({ width: 4, height: 3, extra: [profile, adobe] }), 'image/jpeg');
    expect(hasText(bytes, 6, 'Exif')).toBe(true);
    expect(readOrientation(bytes.subarray(6))).toBe(6);
    expect(text(bytes).slice(38)).toBe(text(plain.bytes).slice(2));
    expect(text(bytes)).toContain('ICC_PROFILE');
  });

  it('is read to the end of all its scans', () => {
    const progressive = jpeg({ width: 4, height: 3, scans: ['a\xff\x00b\xff\xd3c', 'second'] });
    expect(text(clean(progressive, 'image/jpeg').bytes)).toBe(text(progressive));
  });

  it('loses texts, times and Exif as a PNG, and Exif and XMP as a WebP', () => {
    const extra = [pngChunk('tEXt', 'secret'), pngChunk('eXIf', 'GPS'), pngChunk('iTXt', 'secret')];
    const cleanPng = clean(joinBytes([png({ width: 9, height: 8, extra }), Buffer.from('secret')]), 'image/png');
    expect(text(cleanPng.bytes)).toBe(text(png({ width: 9, height: 8 })));
    const chunks = [webpChunk('EXIF', 'GPS'), webpChunk('XMP ', 'secret'), webpChunk('JUNK', 'secret')];
    const cleanWebp = clean(webp({ width: 9, height: 8, flags: 0x0c, extra: chunks }), 'image/webp');
    expect(text(cleanWebp.bytes)).toBe(text(webp({ width: 9, height: 8, flags: 0 })));
    expect(cleanWebp).toMatchObject({ width: 9, height: 8 });
  });
});

describe('what is refused, with the reason', () => {
  test.each([
    ['a type that lies', png({ width: 4, height: 3 }), 'lying_type'],
    ['30 megapixels', jpeg({ width: 6_000, height: 5_000 }), 'too_many_pixels'],
    [
      'an SVG with a script',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      'unknown_type',
    ],
    ['a zip bomb', Buffer.from('PK\x03\x04bomb'), 'unknown_type'],
    ['a HEIC', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), 'heic'],
    ['nothing', new Uint8Array(), 'missing'],
    ['more than 10 MB', new Uint8Array(MAX_FILE_BYTES + 1), 'too_large'],
    ['a picture without a size', jpeg({ width: 0, height: 3 }), 'broken'],
    ['a picture without content', jpeg({ width: 4, height: 3, scans: [] }), 'broken'],
  ])('%s', (_, bytes, problem) => {
    expect(problemOf(bytes, 'image/jpeg')).toBe(problem);
  });

  it('a bomb of a PNG, by the size in its head', () => {
    expect(problemOf(png({ width: 60_000, height: 60_000 }), 'image/png')).toBe('too_many_pixels');
  });

  it('a web page that calls itself a PDF', () => {
    expect(problemOf(joinBytes([Buffer.from('<html>'), pdf()]), 'application/pdf')).toBe('unknown_type');
  });

  it('ten megabytes of empty parts, without a list of millions', () => {
    const empty = joinBytes(Array.from({ length: 30_000 }, () => segment(0xe0, Buffer.from('JFIF\0'))));
    expect(problemOf(jpeg({ width: 4, height: 3, extra: [empty] }), 'image/jpeg')).toBe('broken');
  });
});

describe.each(FILE_TYPES)('any %s', (type) => {
  const sample = SAMPLES[type];

  it('is the same when cleaned twice', () => {
    const once = clean(sample, type);
    expect(clean(once.bytes, type)).toEqual(once);
  });

  it('is noticed to be cut off, wherever', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: sample.length - 1 }), (length) => {
        expect(problemOf(sample.subarray(0, length), type)).not.toBeNull();
      }),
    );
  });

  it('comes to an answer and never grows, however it is garbled', () => {
    const change = fc.record({ at: fc.nat({ max: sample.length - 1 }), byte: fc.nat({ max: 255 }) });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        const garbled = sample.slice();
        for (const { at, byte } of changes) garbled[at] = byte;
        const cleaned = cleanFile(garbled, type);
        if ('bytes' in cleaned) expect(cleaned.bytes.length).toBeLessThanOrEqual(garbled.length + 36);
        else expect(cleaned.problem).toBeTypeOf('string');
      }),
    );
  });

  it('comes to an answer for any bytes after its signature', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 4_000 }), (bytes) => {
        cleanFile(joinBytes([sample.subarray(0, 12), bytes]), type);
      }),
    );
  });
});
