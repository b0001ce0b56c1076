import { createContext, useContext, useLayoutEffect } from 'react';

const Place = createContext<(title: string | null) => void>(() => undefined);

/** Given by who has opened the dialog: hears what fills it be named. */
export const SheetTitlePlace = Place.Provider;

/** Names the dialog that its surroundings have opened. */
export function SheetTitle({ children: title }: { children: string }) {
  const tell = useContext(Place);
  useLayoutEffect(() => {
    tell(title);
    return () => tell(null);
  }, [tell, title]);
  return null;
}
