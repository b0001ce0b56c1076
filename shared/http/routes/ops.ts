import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { createQstash } from '../../clients/qstash.ts';
import {
  Canceled,
  DeadLetterPage,
  DeadLetterParam,
  DeadLettersQuery,
  DeletedLetter,
  JobParam,
  ListRunsQuery,
  OpsHealth,
  OpsMail,
  OpsMailQuery,
  OpsOverview,
  PamSwitch,
  Paused,
  RemovedSuppression,
  RemoveSuppressionInput,
  Replayed,
  Retried,
  RetryRunsInput,
  RunAnswer,
  RunPage,
  SetPamSwitchInput,
} from '../../contracts/ops.ts';
import { cancelRun } from '../../services/ops/cancel-run.ts';
import { deleteDeadLetter } from '../../services/ops/delete-dead-letter.ts';
import { getOpsHealth } from '../../services/ops/get-ops-health.ts';
import { getOpsMail } from '../../services/ops/get-ops-mail.ts';
import { getOverview } from '../../services/ops/get-overview.ts';
import { getRun } from '../../services/ops/get-run.ts';
import { listDeadLetters } from '../../services/ops/list-dead-letters.ts';
import { listRuns } from '../../services/ops/list-runs.ts';
import type { OpsContext } from '../../services/ops/ops-context.ts';
import { getPamSwitch, setPamSwitch } from '../../services/ops/pam-switch.ts';
import { pauseJob } from '../../services/ops/pause-job.ts';
import { removeSuppression } from '../../services/ops/remove-suppression.ts';
import { replayRun } from '../../services/ops/replay-run.ts';
import { retryDeadLetter } from '../../services/ops/retry-dead-letter.ts';
import { retryRun } from '../../services/ops/retry-run.ts';
import { retryRuns } from '../../services/ops/retry-runs.ts';
import type { HonoEnv } from '../api-env.ts';
import { createRouter } from '../create-router.ts';
import {
  ADMIN_PROBLEMS,
  ADMIN_ROW_PROBLEMS,
  CreateHeaders,
  IdParam,
  jsonAnswer,
  jsonBody,
  SIGNED_IN,
} from '../route-parts.ts';

const route = { tags: ['Operations'], security: SIGNED_IN, description: 'For administrators.' };

const overview = createRoute({
  ...route,
  method: 'get',
  path: '/overview',
  summary: 'Queue depth, outcomes, durations, failures by job, schedules',
  responses: { ...ADMIN_PROBLEMS, 200: jsonAnswer('The figures.', OpsOverview) },
});

const list = createRoute({
  ...route,
  method: 'get',
  path: '/runs',
  summary: 'Runs, newest first',
  request: { query: ListRunsQuery },
  responses: { ...ADMIN_PROBLEMS, 200: jsonAnswer('A page of runs.', RunPage) },
});

const retryAll = createRoute({
  ...route,
  method: 'post',
  path: '/runs/retry',
  summary: 'Retry all dead runs, or those of a job',
  request: { body: jsonBody(RetryRunsInput) },
  responses: { ...ADMIN_ROW_PROBLEMS, 200: jsonAnswer('How many were retried.', Retried) },
});

const get = createRoute({
  ...route,
  method: 'get',
  path: '/runs/{id}',
  summary: 'Everything about one run, secrets left out',
  request: { params: IdParam },
  responses: { ...ADMIN_ROW_PROBLEMS, 200: jsonAnswer('The run.', RunAnswer) },
});

const retry = createRoute({
  ...route,
  method: 'post',
  path: '/runs/{id}/retry',
  summary: 'Retry a dead run',
  request: { params: IdParam },
  responses: { ...ADMIN_ROW_PROBLEMS, 200: jsonAnswer('It waits again.', Retried) },
});

const replay = createRoute({
  ...route,
  method: 'post',
  path: '/runs/{id}/replay',
  summary: 'Do the work of a finished run once more, in a run of its own',
  request: { params: IdParam, headers: CreateHeaders },
  responses: { ...ADMIN_ROW_PROBLEMS, 201: jsonAnswer('The new run.', Replayed) },
});

const cancel = createRoute({
  ...route,
  method: 'post',
  path: '/runs/{id}/cancel',
  summary: 'Cancel a waiting run',
  request: { params: IdParam },
  responses: { ...ADMIN_ROW_PROBLEMS, 200: jsonAnswer('It will not be done.', Canceled) },
});

const pause = createRoute({
  ...route,
  method: 'post',
  path: '/jobs/{job}/pause',
  summary: 'Hold back the runs of a job',
  request: { params: JobParam },
  responses: { ...ADMIN_ROW_PROBLEMS, 200: jsonAnswer('Its runs wait.', Paused) },
});

const resume = createRoute({
  ...route,
  method: 'post',
  path: '/jobs/{job}/resume',
  summary: 'Let the runs of a job go on',
  request: { params: JobParam },
  responses: { ...ADMIN_ROW_PROBLEMS, 200: jsonAnswer('Its runs go on.', Paused) },
});

const letters = createRoute({
  ...route,
  method: 'get',
  path: '/dead-letters',
  summary: 'What QStash gave up delivering',
  request: { query: DeadLettersQuery },
  responses: { ...ADMIN_PROBLEMS, 200: jsonAnswer('A page of dead letters.', DeadLetterPage) },
});

const retryLetter = createRoute({
  ...route,
  method: 'post',
  path: '/dead-letters/{id}/retry',
  summary: 'Retry the run a dead letter tells of, and delete the letter',
  request: { params: DeadLetterParam },
  responses: { ...ADMIN_ROW_PROBLEMS, 200: jsonAnswer('Whether its run was retried.', Retried) },
});

const removeLetter = createRoute({
  ...route,
  method: 'delete',
  path: '/dead-letters/{id}',
  summary: 'Delete a dead letter; its run stays dead',
  request: { params: DeadLetterParam },
  responses: { ...ADMIN_ROW_PROBLEMS, 200: jsonAnswer('Whether there was one.', DeletedLetter) },
});

const health = createRoute({
  ...route,
  method: 'get',
  path: '/health',
  summary: 'What the last check found, and incidents, with details',
  responses: { ...ADMIN_PROBLEMS, 200: jsonAnswer('Checks and incidents.', OpsHealth) },
});

const mail = createRoute({
  ...route,
  method: 'get',
  path: '/mail',
  summary: 'Recent mails and suppressed addresses',
  request: { query: OpsMailQuery },
  responses: { ...ADMIN_PROBLEMS, 200: jsonAnswer('Mails and suppressions.', OpsMail) },
});

const unsuppress = createRoute({
  ...route,
  method: 'post',
  path: '/suppressions/remove',
  summary: 'Let mail go to an address again',
  request: { body: jsonBody(RemoveSuppressionInput) },
  responses: { ...ADMIN_ROW_PROBLEMS, 200: jsonAnswer('It is removed.', RemovedSuppression) },
});

const pamSwitch = createRoute({
  ...route,
  method: 'get',
  path: '/pam-switch',
  summary: 'Whether PAM may ask a model',
  responses: { ...ADMIN_PROBLEMS, 200: jsonAnswer('Since when, and why (not).', PamSwitch) },
});

const flipPamSwitch = createRoute({
  ...route,
  method: 'post',
  path: '/pam-switch',
  summary: 'Let PAM ask a model, or no longer',
  request: { body: jsonBody(SetPamSwitchInput) },
  responses: { ...ADMIN_ROW_PROBLEMS, 200: jsonAnswer('It holds from the next message on.', PamSwitch) },
});

export const ops = createRouter()
  .openapi(overview, async (c) => c.json(await getOverview(c.get('ctx'), c.get('redis'), new Date()), 200))
  .openapi(list, async (c) => c.json(await listRuns(c.get('ctx'), c.req.valid('query')), 200))
  .openapi(retryAll, async (c) => c.json(await retryRuns(opsContext(c), c.req.valid('json')), 200))
  .openapi(get, async (c) => c.json({ run: await getRun(c.get('ctx'), c.req.valid('param').id) }, 200))
  .openapi(retry, async (c) => c.json(await retryRun(opsContext(c), c.req.valid('param').id), 200))
  .openapi(replay, async (c) => {
    const key = c.req.valid('header')['idempotency-key'];
    return c.json(await replayRun(c.get('ctx'), c.req.valid('param').id, key), 201);
  })
  .openapi(cancel, async (c) => c.json(await cancelRun(c.get('ctx'), c.req.valid('param').id), 200))
  .openapi(pause, async (c) => c.json(await pauseJob(c.get('ctx'), c.req.valid('param').job, true), 200))
  .openapi(resume, async (c) => c.json(await pauseJob(c.get('ctx'), c.req.valid('param').job, false), 200))
  .openapi(letters, async (c) => c.json(await listDeadLetters(opsContext(c), c.req.valid('query').cursor), 200))
  .openapi(retryLetter, async (c) => c.json(await retryDeadLetter(opsContext(c), c.req.valid('param').id), 200))
  .openapi(removeLetter, async (c) => c.json(await deleteDeadLetter(opsContext(c), c.req.valid('param').id), 200))
  .openapi(health, async (c) => c.json(await getOpsHealth(c.get('ctx')), 200))
  .openapi(mail, async (c) => c.json(await getOpsMail(c.get('ctx'), c.req.valid('query')), 200))
  .openapi(unsuppress, async (c) => c.json(await removeSuppression(c.get('ctx'), c.req.valid('json').address), 200))
  .openapi(pamSwitch, async (c) => c.json(await getPamSwitch(c.get('ctx')), 200))
  .openapi(flipPamSwitch, async (c) => c.json(await setPamSwitch(c.get('ctx'), c.req.valid('json')), 200));

function opsContext(c: Context<HonoEnv>): OpsContext {
  const { QSTASH_URL: url, QSTASH_TOKEN: token } = c.get('platform').env;
  return { ...c.get('ctx'), qstash: createQstash({ url, token }).sdk };
}
