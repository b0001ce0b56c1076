import { measureRules } from './measure-rules.ts';
import { writePamResults } from './write-pam-results.ts';

/** Measures PAM and writes bench/RESULTS-pam.md. */
export async function runPamBench(): Promise<void> {
  writePamResults(measureRules());
}
