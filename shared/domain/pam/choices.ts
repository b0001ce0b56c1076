import { findByName } from './find-by-name.ts';

/** Rows under labels that tell them apart: what a question offers, a card lists, and an answer names. */
export interface Choice<Row> {
  id: string;
  label: string;
  row: Row;
}

/** So that it fits an argument, which holds 120 characters, with a number behind it. */
const LONGEST = 100;

/** Rows with their labels. Those that are called the same are numbered, the first one too: its name alone means any of them. */
export function toChoices<Row>(
  rows: readonly Row[],
  idOf: (row: Row) => string,
  nameOf: (row: Row) => string,
): Choice<Row>[] {
  const names = rows.map((row) => shorten(nameOf(row)));
  const used = new Set(names);
  return rows.map((row, index) => {
    const name = names[index] ?? '';
    let label = name;
    const isShared = names.indexOf(name) !== names.lastIndexOf(name);
    for (let number = 1; isShared && used.has(label); number += 1) label = `${name} (${number})`;
    used.add(label);
    return { id: idOf(row), label, row };
  });
}

/** Those that are meant: by id, as labelled, or by any name they go by. */
export function findChoices<Row>(
  choices: readonly Choice<Row>[],
  said: string,
  namesOf: (row: Row) => readonly string[],
): Choice<Row>[] {
  const exact = choices.filter(({ id, label }) => said === id || said === label);
  return exact.length > 0 ? exact : findByName(choices, said, ({ row }) => namesOf(row));
}

export const toOptions = (choices: readonly Choice<unknown>[]) =>
  choices.map(({ id, label }) => ({ value: id, label }));

function shorten(name: string): string {
  const letters = [...name];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : name;
}
