import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { FavouritePlace } from '../../../../shared/contracts/places.ts';
import { Button } from '../../components/ui/button.tsx';
import { PRIMARY_ACTION } from '../../components/ui/button-style.ts';
import { Field, TextInput } from '../../components/ui/field.tsx';
import { Message, ReadFailure } from '../../components/ui/message.tsx';
import { Page } from '../../components/ui/page.tsx';
import { SkeletonRows } from '../../components/ui/skeleton.tsx';
import { WheelsTabs } from '../../components/wheels-tabs.tsx';
import { usePendingQuery } from '../../lib/outbox/use-pending-query.ts';
import { favouritesQuery } from '../../lib/place-queries.ts';
import { AddToTrip } from './add-to-trip.tsx';
import { FavouriteRow } from './favourite-row.tsx';
import { FavouriteSheet } from './favourite-sheet.tsx';

/** With fewer there is nothing to search. */
const MANY = 8;

type Open = { sheet: FavouritePlace | 'new' } | { toTrip: FavouritePlace } | null;

/** The person's own places, on this device too when there is no signal. */
export function FavouritesPage() {
  const query = usePendingQuery(favouritesQuery());
  const [open, setOpen] = useState<Open>(null);
  const favourites = query.data?.favourites;
  const close = () => setOpen(null);
  return (
    <Page
      title="Favourite places"
      tabTitle="Favourite places · Wheels"
      actions={
        <Button data-new-entry className={PRIMARY_ACTION} onClick={() => setOpen({ sheet: 'new' })}>
          <Plus aria-hidden className="size-6" />
          Add a place
        </Button>
      }
    >
      <WheelsTabs />
      {favourites ? (
        favourites.length > 0 ? (
          <List
            favourites={favourites}
            onChange={(sheet) => setOpen({ sheet })}
            onToTrip={(toTrip) => setOpen({ toTrip })}
          />
        ) : (
          <Message title="No favourites yet">
            Keep the camp you want to see again, or a tap with good water. The star beside the place of a stop keeps it
            too, and every place field offers what is here, also without signal.
          </Message>
        )
      ) : query.isError ? (
        <ReadFailure what="your favourite places" error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <SkeletonRows count={4} label="Loading your favourite places…" />
      )}
      {open && 'sheet' in open && <FavouriteSheet base={open.sheet === 'new' ? null : open.sheet} onClose={close} />}
      {open && 'toTrip' in open && <AddToTrip place={open.toTrip} onClose={close} />}
    </Page>
  );
}

interface ListProps {
  favourites: FavouritePlace[];
  onChange: (favourite: FavouritePlace) => void;
  onToTrip: (favourite: FavouritePlace) => void;
}

function List({ favourites, onChange, onToTrip }: ListProps) {
  const [typed, setTyped] = useState('');
  const asked = typed.trim().toLowerCase();
  const shown = favourites.filter(({ name, note }) => `${name} ${note}`.toLowerCase().includes(asked));
  return (
    <>
      {favourites.length >= MANY && (
        <Field label="Find one">
          {(field) => (
            <TextInput {...field} type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />
          )}
        </Field>
      )}
      <p role="status" className="px-1 text-soft">
        {shown.length === 1 ? '1 place' : `${shown.length} places`}
      </p>
      {shown.length > 0 && (
        <ul className="overflow-hidden rounded-card border border-hairline bg-paper">
          {shown.map((favourite) => (
            <FavouriteRow
              key={favourite.id}
              favourite={favourite}
              onChange={() => onChange(favourite)}
              onToTrip={() => onToTrip(favourite)}
            />
          ))}
        </ul>
      )}
    </>
  );
}
