import { ChevronDown } from 'lucide-react';
import { Accordion } from 'radix-ui';
import type { ReactNode } from 'react';

interface FoldCardProps {
  /** What is seen while it is closed. */
  heading: ReactNode;
  /** Drawn only while it is open: all of the API at once would be thousands of rows. */
  children: ReactNode;
}

/** A card that opens and closes with a press on its heading. */
export function FoldCard({ heading, children }: FoldCardProps) {
  return (
    <Accordion.Root type="single" collapsible className="overflow-hidden rounded-card border border-hairline bg-paper">
      <Accordion.Item value="content">
        <Accordion.Header>
          <Accordion.Trigger className="group flex min-h-14 w-full flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3 text-left hover:bg-sunk focus-visible:-outline-offset-3">
            {heading}
            <ChevronDown aria-hidden className="size-5 shrink-0 group-data-[state=open]:rotate-180" />
          </Accordion.Trigger>
        </Accordion.Header>
        <Accordion.Content className="grid gap-4 border-t border-hairline p-4">{children}</Accordion.Content>
      </Accordion.Item>
    </Accordion.Root>
  );
}
