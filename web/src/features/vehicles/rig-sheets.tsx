import { DocumentSheet } from './document-sheet.tsx';
import { HitchSheet } from './hitch-sheet.tsx';
import { OdometerSheet } from './odometer-sheet.tsx';

type Text = string | undefined;

/** What the address says: see RigSearch. */
interface RigSheetsProps {
  search: { hitch?: Text; odometer?: Text; document?: Text; of?: Text; end?: Text };
}

/** The sheet over a page of the rig that the address asks for. */
export function RigSheets({ search: { hitch, odometer, document, of, end } }: RigSheetsProps) {
  if (hitch) return <HitchSheet key={hitch} hitch={hitch} of={of} isEnd={end !== undefined} />;
  if (odometer) return <OdometerSheet key={odometer} odometer={odometer} of={of} />;
  return document ? <DocumentSheet key={document} document={document} of={of} /> : null;
}
