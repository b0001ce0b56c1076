/** What is wrong with a file, in words for a person, and in which line (from 1) where that can be said. */
export class XmlProblem extends Error {
  readonly line: number | null;

  constructor(line: number | null, message: string) {
    super(line === null ? message : `Line ${line.toLocaleString('en')}: ${message}`);
    this.name = 'XmlProblem';
    this.line = line;
  }
}
