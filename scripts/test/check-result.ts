/** Something `npm test` counts as one: a test that failed, or a check that is not a vitest test. */
export interface CheckResult {
  name: string;
  isPassed: boolean;
  detail: string;
}
