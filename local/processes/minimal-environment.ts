const NEEDED_BY_PROGRAMS = [
  'PATH',
  'HOME',
  'USERPROFILE',
  'TMPDIR',
  'TEMP',
  'TMP',
  'SystemRoot',
  'LOCALAPPDATA',
  'DENO_DIR',
  'LANG',
];

/** What a program needs to run at all. Functions see this and their own variables, never the developer's other secrets. */
export function minimalEnvironment(): Record<string, string> {
  const entries = NEEDED_BY_PROGRAMS.map((name) => [name, process.env[name]] as const);
  return Object.fromEntries(entries.filter((entry): entry is readonly [string, string] => entry[1] !== undefined));
}
