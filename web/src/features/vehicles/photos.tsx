import { type ComponentProps, lazy, Suspense } from 'react';
import { Skeleton } from '../../components/ui/skeleton.tsx';

const Attachments = lazy(() =>
  import('../../components/attachments/attachments.tsx').then((module) => ({ default: module.Attachments })),
);

/** Photos and papers of a vehicle or a document, loaded when they are wanted. */
export function Photos(props: Pick<ComponentProps<typeof Attachments>, 'parent' | 'label' | 'title'>) {
  return (
    <Suspense fallback={<Skeleton className="h-24" />}>
      <Attachments {...props} />
    </Suspense>
  );
}
