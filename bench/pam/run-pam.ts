import { measureRules } from './measure-rules.ts';
import { measureStreams } from './measure-streams.ts';
import { writePamResults } from './write-pam-results.ts';

/** Measures PAM and writes bench/RESULTS-pam.md. */
export async function runPamBench(): Promise<void> {
  const parsers = measureRules(); // before anything else takes the processor
  writePamResults(parsers, await measureStreams());
}
