import type { PamAction } from '../../contracts/pam-actions.ts';
import { PAM_TOOL_ARGUMENTS } from '../../contracts/pam-tools.ts';
import { knownTowns } from '../../domain/gazetteer/known-towns.ts';
import { needsTowns, prepare } from '../../domain/pam/prepare.ts';
import type { PamWriteCall } from '../../domain/pam/proposal.ts';
import { AppError } from '../../errors.ts';
import type { ServiceContext } from '../service-context.ts';
import { loadPamFacts } from './load-pam-facts.ts';
import { getPamAction } from './pam-actions.ts';
import { revisePamAction } from './propose-pam-action.ts';

/**
 * A proposal made anew from arguments that the person set right on its card. Throws `invalid_request` when they do not fit or leave
 * something open, `conflict` when it cannot be done so or was answered already, and `not_found`.
 */
export async function reviseByArguments(ctx: ServiceContext, id: string, args: PamAction['args']): Promise<PamAction> {
  const { tool } = await getPamAction(ctx, id);
  const facts = await loadPamFacts(ctx, {
    now: new Date(),
    newId: () => crypto.randomUUID(),
    towns: needsTowns(tool) ? await knownTowns() : [],
  });
  const prepared = prepare(toCall(tool, args), facts);
  if (prepared.kind === 'question') {
    throw new AppError('invalid_request', prepared.text, {
      issues: [{ path: `body.args.${prepared.field}`, message: prepared.text }],
    });
  }
  if (prepared.kind === 'impossible') throw new AppError('conflict', prepared.text);
  return revisePamAction(ctx, id, prepared);
}

function toCall(tool: PamAction['tool'], args: PamAction['args']): PamWriteCall {
  const parsed = PAM_TOOL_ARGUMENTS[tool].safeParse(args);
  if (!parsed.success) {
    throw new AppError('invalid_request', 'Something on the card does not fit.', {
      issues: parsed.error.issues.map(({ path, message }) => ({ path: `body.args.${path.join('.')}`, message })),
      cause: parsed.error,
    });
  }
  return { tool, args: parsed.data } as PamWriteCall; // parsed by the schema of this very tool
}
