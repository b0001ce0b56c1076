import { WifiOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { NoAnswer } from '../../lib/api-problem.ts';
import { explainReadFailure } from '../../lib/explain-failure.ts';
import { Button } from './button.tsx';

interface MessageProps {
  picture?: ReactNode;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}

/** An empty, failed or waiting place in a page: what it is, why, and one useful thing to do. */
export function Message({ picture, title, children, action }: MessageProps) {
  return (
    <div className="grid justify-items-center gap-3 rounded-card border border-hairline bg-paper px-6 py-10 text-center">
      {picture}
      <h2 className="font-display text-xl font-semibold">{title}</h2>
      {children && <div className="max-w-[46ch] text-soft">{children}</div>}
      {action && <div className="mt-2 flex flex-wrap justify-center gap-3">{action}</div>}
    </div>
  );
}

/** Something could not be read. Says whether it is the signal, and offers to try again. */
export function ReadFailure({ what, error, onRetry }: { what: string; error: Error; onRetry: () => void }) {
  const { title, detail } = explainReadFailure(what, error);
  return (
    <div role="alert">
      <Message
        picture={error instanceof NoAnswer ? <WifiOff aria-hidden className="size-10 text-soft" /> : undefined}
        title={title}
        action={
          <Button variant="secondary" onClick={onRetry}>
            Try again
          </Button>
        }
      >
        {detail}
      </Message>
    </div>
  );
}
