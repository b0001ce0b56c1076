interface PersonRow {
  id: string;
  version: number;
  createdAt: string;
  updatedAt: string;
  deletedAt: string | null;
}

/** What a person enters of a row, of what carries more than that. */
export function contentOf<Row extends PersonRow>(row: Row): Omit<Row, keyof PersonRow> {
  const { id: _id, version: _version, createdAt: _created, updatedAt: _updated, deletedAt: _deleted, ...content } = row;
  return content;
}
