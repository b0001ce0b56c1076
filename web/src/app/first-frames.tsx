import type { ReactNode } from 'react';
import { buttonStyle } from '../components/ui/button-style.ts';
import { AuthColumns } from '../features/auth/auth-columns.tsx';
import { TodaySkeleton } from '../features/today/today-skeleton.tsx';
import { AreaFace, areaStyle, NavigationBar } from './navigation-bar.tsx';

/**
 * What the two pages that most visits begin with look like while nothing but index.html is there. The build draws them into
 * it (scripts/web/render-frames.ts), so nothing here may ask for a router, a query or the browser. Pictures: nothing in them
 * can be pressed or is read out, and each word stands where the page will have it.
 */
export const FIRST_FRAMES = { today: <TodayFrame />, 'sign-in': <SignInFrame /> };

function TodayFrame() {
  return (
    <div className="[--bar-height:calc(68px+env(safe-area-inset-bottom))] wide:flex wide:[--bar-height:0px]">
      <NavigationBar
        link={(area) => (
          <span className={areaStyle(area.to === '/today')}>
            <AreaFace area={area} here={area.to === '/today'} />
          </span>
        )}
      />
      <div className="min-w-0 flex-1">
        <div className="mx-auto max-w-[1100px] px-4 pt-5 pb-[calc(var(--bar-height)+96px)] wide:px-8 wide:pt-8 wide:pb-16">
          <Heading eyebrow title="G’day">
            <TodaySkeleton />
          </Heading>
        </div>
      </div>
    </div>
  );
}

function SignInFrame() {
  return (
    <AuthColumns as="div">
      <Heading title="Sign in">
        <p className="-mt-3 text-soft">Good to see you.</p>
        <div className="grid gap-5">
          <FieldFrame label="Email" />
          <FieldFrame label="Password" />
          <div className="skeleton min-h-14 py-2.5 text-lg leading-tight">&nbsp;</div>
        </div>
        <div className="flex flex-wrap justify-between gap-x-4 gap-y-1">
          <span className={buttonStyle('quiet', '-ml-3')}>Forgotten password?</span>
          <span className={buttonStyle('quiet', '-ml-3')}>Make an account</span>
        </div>
      </Heading>
    </AuthColumns>
  );
}

/** As components/ui/page.tsx has it, without the heading's meaning: that comes with the page. */
function Heading({ title, eyebrow = false, children }: { title: string; eyebrow?: boolean; children: ReactNode }) {
  return (
    <div className="grid gap-5">
      <div>
        {eyebrow && <div>&nbsp;</div>}
        <p className="font-display text-2xl font-bold tracking-tight">{title}</p>
      </div>
      {children}
    </div>
  );
}

function FieldFrame({ label }: { label: string }) {
  return (
    <div className="grid gap-1.5">
      <span className="font-semibold">{label}</span>
      <div className="skeleton min-h-12 border border-transparent py-2.5 text-base">&nbsp;</div>
    </div>
  );
}
