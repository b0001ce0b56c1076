import type { PamAction, PamCardField, PamCardRow, PamRowWrite } from '../../contracts/pam-actions.ts';
import type { PamWriteTool } from '../../contracts/pam-tools.ts';
import { compact } from './card.ts';
import { impossible, type Prepared } from './proposal.ts';

interface Plan {
  tool: PamWriteTool;
  args: Record<string, PamAction['args'][string] | undefined>;
  title: string;
  rows: PamCardRow[];
  fields?: PamCardField[];
  warnings?: string[];
  writes: PamRowWrite[];
  summary: string;
}

/** What RecordPamTurnInput takes. */
const MOST_WRITES = 60;
const LONGEST_SUMMARY = 500;

/** The proposal of these writes. Names that come in from rows are kept to one line, since the summary is one. */
export function propose({ tool, args, title, rows, fields = [], warnings = [], writes, summary }: Plan): Prepared {
  if (writes.length > MOST_WRITES) {
    return impossible(
      `That would change ${writes.length} rows at once, and I stop at ${MOST_WRITES}. Do it in smaller steps.`,
    );
  }
  const line = [...summary.replace(/[\p{Cc}\p{Cs}]+/gu, ' ').trim()];
  return {
    kind: 'proposal',
    tool,
    args: compact(args),
    card: { title, rows, fields, warnings },
    writes,
    summary: cut(line),
  };
}

/** A letter may be two units of UTF-16, in which lengths are counted. */
function cut(letters: string[]): string {
  const whole = letters.join('');
  if (whole.length <= LONGEST_SUMMARY) return whole;
  let text = '';
  for (const letter of letters) {
    if (text.length + letter.length >= LONGEST_SUMMARY) break;
    text += letter;
  }
  return `${text}…`;
}
