import { describe, expect, it } from 'vitest';
import type { PamState } from '../../../contracts/pam.ts';
import { callAs, contractTargets, newPerson } from '../targets.ts';
import { newTalker } from './say.ts';

describe.each(contractTargets())('who answers, on $name', (target) => {
  it('is the model for whoever agreed to it, and labelled when it is a stand-in', async () => {
    const { status, body } = await callAs<PamState>(target, await newTalker(), 'GET', '/v1/pam/state');
    expect([status, body]).toMatchObject([
      200,
      { engine: 'model', reason: null, needsConsent: false, isStandIn: true },
    ]);
    expect(body.messagesLeft).toBeGreaterThan(0);
  });

  it('is the rules before that, which says what it waits for', async () => {
    const person = await newPerson();
    const { body } = await callAs<PamState>(target, person, 'GET', '/v1/pam/state');
    expect(body).toMatchObject({ engine: 'rules', needsConsent: true, reason: expect.stringContaining('agreed') });
  });

  it('is told to nobody who is not signed in', async () => {
    expect((await target.send('/v1/pam/state')).status).toBe(401);
  });
});
