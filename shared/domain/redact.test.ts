import { describe, expect, it } from 'vitest';
import { redact, redactText, shortenAddress } from './redact.ts';

describe('what an administrator sees of a payload', () => {
  it('keeps ids and counts, and shortens addresses wherever they stand', () => {
    const payload = {
      emailIds: ['8b0c9a52-5a0e-4b3a-9c55-8f9f5d5c4e11'],
      count: 3,
      note: 'to jan@example.com.au',
      nothing: null,
    };
    expect(redact(payload)).toEqual({ ...payload, note: 'to j…@example.com.au' });
  });

  it('leaves out what is a secret by its name or its form, however deep', () => {
    expect(redact({ a: [{ accessToken: 'x', Authorization: 'Bearer y', 'api-key': 1, apiKey: 'z' }] })).toEqual({
      a: [{ accessToken: '[left out]', Authorization: '[left out]', 'api-key': '[left out]', apiKey: '[left out]' }],
    });
    expect(redactText('failed with sk_live_abcdefgh123 and eyJhbGciOi.eyJzdWIi.c2ln')).toBe(
      'failed with [left out] and [left out]',
    );
  });

  it('shortens nothing that is no address', () => {
    expect(shortenAddress('jan')).toBe('jan');
    expect(redactText('3 @ 4')).toBe('3 @ 4');
  });
});
