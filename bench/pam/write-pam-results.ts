import { writeFileSync } from 'node:fs';
import { PHRASES } from '../../shared/domain/pam/rules/phrases.ts';
import { measuredBy, table } from '../markdown.ts';
import { describeStreams } from './describe-streams.ts';
import type { ParserMeasurement } from './measure-rules.ts';
import type { StreamMeasurements } from './measure-streams.ts';

const percent = (share: number | null) => (share === null ? '' : `${(share * 100).toFixed(1)} %`);

/** Writes bench/RESULTS-pam.md. */
export function writePamResults(parsers: readonly ParserMeasurement[], streams: StreamMeasurements): void {
  const heldOut = PHRASES.filter(({ isHeldOut }) => isHeldOut).length;
  const rows = parsers.map(({ name, commandsPerSecond, accuracy, heldOutAtFirst, falseWrites }) => [
    name,
    Math.round(commandsPerSecond).toLocaleString('en'),
    percent(accuracy.all),
    percent(accuracy.heldOut),
    percent(heldOutAtFirst),
    `${falseWrites.count} of ${falseWrites.of}`,
  ]);
  const head = [
    'Parser',
    'commands a second of CPU',
    `all ${PHRASES.length} phrases`,
    `${heldOut} held out, now`,
    'held out, at first',
    'talk taken for a write',
  ];
  writeFileSync(
    'bench/RESULTS-pam.md',
    `# PAM

${measuredBy('npm run bench -- pam')}

## Commands without a model

Right is a phrase of which tool and every argument are as they should be (shared/domain/pam/rules/phrases). The held-out ones were written
after the rules and run once: “at first” is that figure, and what to expect of words nobody has thought of. The rules have learnt from
them since. The rival is a pattern a command over numbers in figures (bench/pam/plain-regex-baseline.ts).

${table(head, rows)}

${describeStreams(streams)}`,
  );
}
