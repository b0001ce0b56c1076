import { type FormEvent, useState } from 'react';
import {
  CreateFavouriteInput,
  type FavouritePlace,
  PLACE_KINDS,
  PlaceKind,
} from '../../../../shared/contracts/places.ts';
import { readCoordinates, writeCoordinates } from '../../../../shared/domain/geo-coordinates.ts';
import { PlaceField } from '../../components/place-field/place-field.tsx';
import { SheetActions } from '../../components/sheet-actions.tsx';
import { Dialog } from '../../components/ui/dialog.tsx';
import { Field, inputStyle, SelectInput, TextInput } from '../../components/ui/field.tsx';
import { UnsavedQuestion } from '../../components/unsaved-question.tsx';
import { classNames } from '../../lib/class-names.ts';
import { favouriteWrites } from '../../lib/favourite-writes.ts';
import { enqueue } from '../../lib/outbox/outbox.ts';
import { namePlaceKind } from '../../lib/place-kinds.ts';
import { deleteRow } from '../../lib/row-sheet/delete-row.ts';

interface FavouriteSheetProps {
  /** Null for a new one. */
  base: FavouritePlace | null;
  onClose: () => void;
}

type Values = { name: string; kind: PlaceKind; place: string; note: string };
type Problems = Partial<Record<'name' | 'place' | 'note', string>>;

const toValues = (base: FavouritePlace | null): Values =>
  base
    ? { name: base.name, kind: base.kind, place: writeCoordinates(base), note: base.note }
    : { name: '', kind: 'camp', place: '', note: '' };

/** What the fields say, or what is wrong with them. A place that was not touched keeps all its decimals. */
function read(values: Values, base: FavouritePlace | null) {
  const isSame = base !== null && values.place === writeCoordinates(base);
  const point = isSame ? base : readCoordinates(values.place);
  const problems: Problems = {};
  if (!point) problems.place = 'Choose one of the places, or type latitude and longitude such as -31.45, 130.90.';
  const { lat, lng } = point ?? { lat: 0, lng: 0 };
  const content = { name: values.name.trim(), kind: values.kind, lat, lng, note: values.note.trim() };
  for (const { path, message } of CreateFavouriteInput.safeParse(content).error?.issues ?? [])
    problems[path[0] === 'note' ? 'note' : path[0] === 'name' ? 'name' : 'place'] ??= message;
  return { content, problems };
}

/** Adds a place, renames it, says something of it, or takes it out. */
export function FavouriteSheet({ base, onClose }: FavouriteSheetProps) {
  const [values, setValues] = useState(() => toValues(base));
  const [problems, setProblems] = useState<Problems>({});
  const [isLeaving, setIsLeaving] = useState(false);
  const isChanged = JSON.stringify(values) !== JSON.stringify(toValues(base));
  const change = (more: Partial<Values>) => setValues((old) => ({ ...old, ...more }));

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const { content, problems: found } = read(values, base);
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    const write = base
      ? favouriteWrites.update(base, content, content.name)
      : favouriteWrites.create({ ...content, id: crypto.randomUUID() }, content.name);
    if (write) await enqueue(write);
    onClose();
  };
  const remove = async (favourite: FavouritePlace) => {
    const tell = await deleteRow(favouriteWrites, favourite, favourite.name);
    onClose();
    tell();
  };

  return (
    <Dialog
      title={base ? 'Change favourite' : 'New favourite'}
      onClose={() => (isChanged ? setIsLeaving(true) : onClose())}
    >
      <form noValidate onSubmit={(event) => void save(event)} className="grid gap-5 px-5 pt-2">
        <PlaceField
          label="Place"
          error={problems.place}
          value={values.place}
          onChange={(place) => change({ place })}
          onChoose={({ name, kind }) => change({ kind, ...(values.name.trim() === '' ? { name } : {}) })}
          canKeep={false}
        />
        <Field label="Name" error={problems.name}>
          {(field) => (
            <TextInput
              {...field}
              autoComplete="off"
              value={values.name}
              onChange={(event) => change({ name: event.target.value })}
            />
          )}
        </Field>
        <Field label="What is it?">
          {(field) => (
            <SelectInput
              {...field}
              value={values.kind}
              onChange={(event) => change({ kind: PlaceKind.parse(event.target.value) })}
            >
              {PLACE_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {namePlaceKind(kind)}
                </option>
              ))}
            </SelectInput>
          )}
        </Field>
        <Field label="Note (if you like)" error={problems.note}>
          {(field) => (
            <textarea
              {...field}
              rows={1}
              value={values.note}
              onChange={(event) => change({ note: event.target.value })}
              className={classNames(inputStyle, 'field-sizing-content max-h-48 resize-none')}
            />
          )}
        </Field>
        <SheetActions onDelete={base && (() => void remove(base))} />
      </form>
      {isLeaving && (
        <UnsavedQuestion
          title={base ? 'Leave your changes?' : 'Leave this place?'}
          onStay={() => setIsLeaving(false)}
          onDiscard={onClose}
        />
      )}
    </Dialog>
  );
}
