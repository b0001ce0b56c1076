/** Quotes, comments and dollar quotes: stretches inside which a semicolon does not end a statement. */
const OPAQUE = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\/|(\$(?:[A-Za-z_]\w*)?\$)[\s\S]*?\1|;/g;

/**
 * Splits a migration into statements for the `statements` column of the CLI's history, which is shown and never run here.
 * Follows standard SQL quoting; nested block comments and E'' escapes of a quote are not told apart.
 */
export function splitStatements(sql: string): string[] {
  const statements: string[] = [];
  let start = 0;
  for (const match of sql.matchAll(OPAQUE)) {
    if (match[0] !== ';') continue;
    statements.push(sql.slice(start, match.index).trim());
    start = match.index + 1;
  }
  statements.push(sql.slice(start).trim());
  return statements.filter((statement) => statement !== '');
}
