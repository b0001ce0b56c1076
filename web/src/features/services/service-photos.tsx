import { type ComponentProps, lazy, Suspense } from 'react';
import { Skeleton } from '../../components/ui/skeleton.tsx';

const Attachments = lazy(() =>
  import('../../components/attachments/attachments.tsx').then((module) => ({ default: module.Attachments })),
);

interface ServicePhotosProps {
  id: string;
  isNew: boolean;
  label: string;
  onCount: (count: number) => void;
}

/** The bill and photos of something that was done, loaded after the fields. */
export function ServicePhotos({ id, ...rest }: ServicePhotosProps) {
  const props: ComponentProps<typeof Attachments> = {
    parent: { kind: 'service', id },
    title: 'Bill and photos',
    purpose: 'receipt',
    ...rest,
  };
  return (
    <Suspense fallback={<Skeleton className="h-21" />}>
      <Attachments {...props} />
    </Suspense>
  );
}

/** Photos of a new service follow it into the outbox, or go with it. Loaded when there are some. */
export async function settlePhotos(id: string, label: string | null): Promise<void> {
  const { dropHeld, releaseHeld } = await import('../../lib/files/held-files.ts');
  await (label === null ? dropHeld({ kind: 'service', id }) : releaseHeld({ kind: 'service', id }, label));
}
