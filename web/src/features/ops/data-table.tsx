import { Fragment, type ReactNode } from 'react';
import { classNames } from '../../lib/class-names.ts';

export interface Column<Row> {
  name: string;
  cell: (row: Row) => ReactNode;
  /** Numbers stand to the right. */
  right?: boolean;
  /** Left out where there is no room for it. */
  wideOnly?: boolean;
}

interface DataTableProps<Row> {
  label: string;
  columns: Column<Row>[];
  rows: Row[];
  keyOf: (row: Row) => string;
  /** What the left-out columns say, below the row on a phone; null when that is nothing. */
  note?: (row: Row) => ReactNode;
}

/** A dense table. What does not fit is swiped to, or reached with the arrow keys. */
export function DataTable<Row>({ label, columns, rows, keyOf, note }: DataTableProps<Row>) {
  const style = ({ right, wideOnly }: Column<Row>) =>
    classNames(
      'px-2.5 py-1.5 align-middle wide:px-3',
      right ? 'text-right whitespace-nowrap' : 'text-left',
      wideOnly && 'hidden wide:table-cell',
    );
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached without a mouse.
      tabIndex={0}
      className="relative overflow-x-auto rounded-card border border-hairline bg-paper"
    >
      <table className="w-full text-sm">
        <thead>
          <tr className="border-b border-hairline text-soft">
            {columns.map((column) => (
              <th key={column.name} scope="col" className={classNames(style(column), 'font-normal')}>
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Fragment key={keyOf(row)}>
              <tr className="border-t border-hairline first:border-t-0">
                {columns.map((column) => (
                  <td key={column.name} className={style(column)}>
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
              <NoteRow note={note?.(row)} span={columns.filter(({ wideOnly }) => !wideOnly).length} />
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function NoteRow({ note, span }: { note: ReactNode; span: number }) {
  if (!note) return null;
  return (
    <tr className="wide:hidden">
      <td colSpan={span} className="px-2.5 pb-2 wrap-anywhere text-soft">
        {note}
      </td>
    </tr>
  );
}
