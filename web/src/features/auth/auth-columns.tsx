import type { ReactNode } from 'react';
import { Horizon } from '../../components/ui/horizon.tsx';
import { Logo } from '../../components/ui/logo.tsx';

/** What stands around every form of someone who is not signed in: the name and the picture, then the form. */
export function AuthColumns({ as: Tag, children }: { as: 'main' | 'div'; children: ReactNode }) {
  return (
    <Tag
      id={Tag === 'main' ? 'main' : undefined}
      className="mx-auto grid min-h-dvh max-w-[1100px] content-start gap-8 px-5 py-6 wide:grid-cols-2 wide:content-center wide:items-center wide:gap-16"
    >
      <div className="grid gap-4 wide:gap-8">
        <p className="flex items-center gap-3 font-display text-lg font-bold">
          <Logo className="size-11 shrink-0" />
          Wheels &amp; Wins
        </p>
        <p className="hidden max-w-[16ch] font-display text-figure font-semibold wide:block">
          Your trip, your rig and your money. One calm place.
        </p>
        <Horizon className="w-full max-w-[420px] wide:max-w-none" />
      </div>
      <div className="wide:rounded-[20px] wide:border wide:border-hairline wide:bg-paper wide:p-8">{children}</div>
    </Tag>
  );
}
