import { Plus } from 'lucide-react';
import type { Document } from '../../../../shared/contracts/documents.ts';
import type { PersonFormat } from '../../../../shared/domain/person-format.ts';
import { paperState } from '../../../../shared/domain/vehicle-papers.ts';
import { RowState } from '../../components/row-state.tsx';
import { buttonStyle } from '../../components/ui/button-style.ts';
import { Section } from '../../components/ui/section.tsx';
import { useRowState } from '../../lib/outbox/use-row-state.ts';
import { PAPER_WORDS } from './kind-words.ts';
import { PaperChip } from './paper-chip.tsx';
import { SheetLink } from './sheet-link.tsx';

interface PapersSectionProps {
  title: string;
  papers: readonly Document[];
  /** The vehicle that a new one is of; none for the person's own. */
  of?: string;
  format: PersonFormat;
}

/** Papers, what expires first in front. */
export function PapersSection({ title, papers, of, format }: PapersSectionProps) {
  return (
    <Section title={title}>
      {papers.length === 0 ? (
        <p className="text-soft">Registration, insurance, roadside: we remind you before they expire.</p>
      ) : (
        <ul className="-mx-5 divide-y divide-hairline border-y border-hairline">
          {papers.map((paper) => (
            <li key={paper.id}>
              <PaperRow paper={paper} format={format} />
            </li>
          ))}
        </ul>
      )}
      <SheetLink
        search={{ document: 'new', ...(of ? { of } : {}) }}
        className={buttonStyle('secondary', 'justify-self-start')}
      >
        <Plus aria-hidden className="size-5" />
        Add a paper
      </SheetLink>
    </Section>
  );
}

function PaperRow({ paper, format }: { paper: Document; format: PersonFormat }) {
  const rowState = useRowState(`document:${paper.id}`);
  const state = paperState(paper.expiresOn, format.today);
  const details = [
    paper.title === PAPER_WORDS[paper.kind] ? null : PAPER_WORDS[paper.kind],
    paper.number || null,
    paper.expiresOn ? `${state?.state === 'expired' ? 'expired' : 'until'} ${format.date(paper.expiresOn)}` : null,
  ].filter((part) => part !== null);
  return (
    <SheetLink
      search={{ document: paper.id }}
      className="flex min-h-16 flex-wrap items-center justify-between gap-x-3 gap-y-1 px-5 py-2 hover:bg-sunk focus-visible:-outline-offset-3"
    >
      <span className="min-w-0 flex-[1_1_9rem]">
        <span className="block leading-snug font-semibold wrap-anywhere">{paper.title}</span>
        <span className="text-sm text-soft wrap-anywhere">{details.join(' · ')}</span>
      </span>
      <span className="ml-auto grid justify-items-end gap-0.5">
        {state && <PaperChip paper={state} />}
        {rowState && <RowState state={rowState} />}
      </span>
    </SheetLink>
  );
}
