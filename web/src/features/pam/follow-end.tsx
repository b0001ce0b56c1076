import { ArrowDown } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';

/** The end of the conversation stays in view while it grows, unless somebody reads further up; then a button leads back. */
export function FollowEnd({ watch }: { watch: readonly unknown[] }) {
  const end = useRef<HTMLDivElement>(null);
  const [isAtEnd, setIsAtEnd] = useState(true);
  const follows = useRef(true);
  const count = useRef(0);

  useEffect(() => {
    if (!end.current) return;
    const observer = new IntersectionObserver(([entry]) => {
      follows.current = entry?.isIntersecting ?? true;
      setIsAtEnd(follows.current);
    });
    observer.observe(end.current);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    const isNew = watch.length > count.current;
    count.current = watch.length;
    if (watch.length > 0 && (isNew || follows.current)) end.current?.scrollIntoView({ block: 'nearest' });
  }, [watch]);

  return (
    <>
      <div ref={end} className="h-px scroll-mb-64" />
      {!isAtEnd && watch.length > 0 && (
        <button
          type="button"
          onClick={() => end.current?.scrollIntoView({ block: 'nearest' })}
          className="sticky bottom-[calc(var(--bar-height,0px)+190px)] z-20 inline-flex min-h-11 items-center gap-2 justify-self-center rounded-full border border-edge bg-paper px-4 font-semibold hover:bg-sunk"
        >
          <ArrowDown aria-hidden className="size-5" />
          To the end
        </button>
      )}
    </>
  );
}
