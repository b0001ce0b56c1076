import { table } from '../markdown.ts';
import type { StreamMeasurements } from './measure-streams.ts';

const ms = (value: number | undefined) => (value === undefined ? '' : `${value.toFixed(value < 10 ? 1 : 0)} ms`);
const times = (ours: number | undefined, rival: number | undefined) =>
  ours === undefined || rival === undefined ? '' : `${(ours / rival).toFixed(2)} ×`;

/** The part of bench/RESULTS-pam.md about answers of a model. */
export function describeStreams({ firstWord, resume, crowd, cpu }: StreamMeasurements): string {
  const bare = {
    wait: firstWord.waits.find(({ name }) => name === 'bare proxy'),
    resume: resume.find(({ name }) => name === 'bare proxy'),
    crowd: crowd.find(({ name }) => name === 'bare proxy'),
    cpu: cpu.find(({ name }) => name === 'bare proxy'),
  };
  const waits = firstWord.waits.map(({ name, p50Ms, p95Ms }) => {
    const added = firstWord.added.find((one) => one.name === name);
    return [name, ms(p50Ms), ms(p95Ms), ms(added?.p50Ms), ms(added?.p95Ms), times(p95Ms, bare.wait?.p95Ms)];
  });
  const resumes = resume.map(({ name, p50Ms, p95Ms }) => [
    name,
    ms(p50Ms),
    ms(p95Ms),
    times(p50Ms, bare.resume?.p50Ms),
  ]);
  const crowds = crowd.map(({ name, streams, most, refused, answered, kibEach, p50Ms, p95Ms }) => [
    ...[
      name,
      `${answered} of ${streams}, ${most}`,
      `${refused}`,
      `${kibEach.toFixed(0)} KiB`,
      times(kibEach, bare.crowd?.kibEach),
    ],
    ...[ms(p50Ms), ms(p95Ms)],
  ]);
  const cpus = cpu.map(({ name, status, p50Ms, p99Ms }) => [
    name,
    status,
    ms(p50Ms),
    ms(p99Ms),
    times(p50Ms, bare.cpu?.p50Ms),
  ]);
  return `## Answers of a model

The model is the stand-in, on the same machine, and so is the database, whose functions are called as PostgREST calls them
(bench/start-direct-rest.ts). The rival is the least that can stand between a browser and a model
(bench/rivals/bare-chat-proxy.ts): it knows nobody, keeps nothing, has no tools and cannot go on from where it was cut. Ratios are of
the same run.

To the first word, where the model takes 200 ms. “Added” is to the stand-in’s own, asked directly, round by round; the target is
a p95 of at most 50 ms.

${table(['First word', 'p50', 'p95', 'added, p50', 'added, p95', 'p95 against the proxy'], waits)}

From a cut at token 40 to the next word; the proxy is asked again from the beginning, at 20 ms a token.

${table(['Cut', 'p50', 'p95', 'p50 against the proxy'], resumes)}

CPU of the process for an answer of 40 words. On Netlify, where a request may use 50 ms, the target is a p99 of at most 25 ms; there the route
answers that PAM is to be found on Supabase (501).

${table(['CPU', 'status', 'p50', 'p99', 'p50 against the proxy'], cpus)}

Many at once: answers of 60 words, one a second, of one process, PAM’s begun within 20 s and the proxy’s at the same moment. Memory is what the
process grew by.

${table(['At once', 'answered, most open', 'told to come back', 'memory each', 'against the proxy', 'first word, p50', 'p95'], crowds)}
`;
}
