import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeFrame, FrameError, FrameReader, OPCODES } from './frames.ts';

/** A frame as a client sends it: masked. */
function masked(opcode: number, payload: Buffer, isLast = true): Buffer {
  const frame = encodeFrame(opcode, payload);
  const header = frame.subarray(0, frame.length - payload.length);
  header[0] = (isLast ? 0x80 : 0) | opcode;
  header[1] = (header[1] ?? 0) | 0x80;
  const mask = Buffer.from([1, 2, 3, 4]);
  return Buffer.concat([header, mask, payload.map((byte, index) => byte ^ (mask[index % 4] ?? 0))]);
}

describe('the frames of a client', () => {
  test('are read whole, wherever the network cut them', () => {
    const payloads = fc.array(fc.uint8Array({ maxLength: 400 }), { maxLength: 5 });
    fc.assert(
      fc.property(payloads, fc.array(fc.nat(300)), (sent, cuts) => {
        const bytes = Buffer.concat(sent.map((payload) => masked(OPCODES.binary, Buffer.from(payload))));
        const reader = new FrameReader();
        const got: Buffer[] = [];
        let from = 0;
        for (const cut of [...cuts, bytes.length]) {
          for (const { payload } of reader.push(bytes.subarray(from, from + cut))) got.push(payload);
          from += cut;
        }
        expect(got).toEqual(sent.map((payload) => Buffer.from(payload)));
      }),
    );
  });

  test.each([125, 126, 65_535, 65_536])('of %d bytes keep their length', (length) => {
    const [frame] = new FrameReader().push(masked(OPCODES.text, Buffer.alloc(length, 'a')));
    expect(frame).toMatchObject({ opcode: OPCODES.text, isLast: true });
    expect(frame?.payload.equals(Buffer.alloc(length, 'a'))).toBe(true);
  });

  test('are refused unmasked, with an extension, or too large', () => {
    const push = (bytes: Buffer) => () => new FrameReader().push(bytes);
    expect(push(encodeFrame(OPCODES.text, Buffer.from('a')))).toThrow(FrameError);
    expect(push(Buffer.from([0xc1, 0x80, 0, 0, 0, 0]))).toThrow(FrameError);
    expect(push(masked(OPCODES.text, Buffer.alloc(1024 * 1024 + 1)))).toThrow(FrameError);
  });
});
