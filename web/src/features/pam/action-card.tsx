import { CircleAlert, CircleCheck, CircleSlash, LoaderCircle, type TriangleAlert, Undo2 } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import type { PamAction } from '../../../../shared/contracts/pam-actions.ts';
import { Button } from '../../components/ui/button.tsx';
import { classNames } from '../../lib/class-names.ts';
import { useNow } from '../../lib/use-now.ts';
import { usePersonFormat } from '../../lib/use-person-format.ts';
import type { ActionDecisions } from './action-decisions.ts';
import { CardRows } from './card-rows.tsx';
import { ProposalForm } from './proposal-form.tsx';

/** How often it is looked at whether undoing is still offered. */
const CLOCK_MS = 60_000;

interface ActionCardProps {
  action: PamAction;
  decisions: ActionDecisions;
  /** With what it was before and when, also of what is long over. */
  isAudit?: boolean;
}

/** One thing that PAM would do, or did: what changes, and what can be said to it. */
export function ActionCard({ action, decisions, isAudit = false }: ActionCardProps) {
  const card = useRef<HTMLElement>(null);
  const isOpen = action.state === 'proposed' && !decisions.isWaiting(action);
  const was = useRef(isOpen);
  useEffect(() => {
    // The button that was pressed is gone; what came of it is read next.
    if (was.current !== isOpen && document.activeElement === document.body)
      card.current?.focus({ preventScroll: true });
    was.current = isOpen;
  }, [isOpen]);
  return (
    <section
      ref={card}
      tabIndex={-1}
      aria-label={action.card.title}
      className={classNames(
        'grid gap-3 rounded-card bg-paper px-4 py-3.5',
        isOpen ? 'border-2 border-ochre' : 'border border-hairline',
      )}
    >
      {isOpen ? (
        <ProposalForm action={action} decisions={decisions} />
      ) : (
        <>
          <Outcome action={action} decisions={decisions} />
          {isAudit && <Trail action={action} />}
        </>
      )}
    </section>
  );
}

function Outcome({ action, decisions }: { action: PamAction; decisions: ActionDecisions }) {
  const now = useNow(CLOCK_MS);
  if (decisions.isWaiting(action) || action.state === 'running') {
    return (
      <State Icon={LoaderCircle} words={`${action.card.title}: being done…`} spins>
        <CardRows rows={action.card.rows} />
      </State>
    );
  }
  switch (action.state) {
    case 'done': {
      const canUndo = action.undoUntil !== null && Date.parse(action.undoUntil) > now;
      return (
        <State Icon={CircleCheck} words={action.summary} tone="text-eucalyptus-ink">
          {action.isAuto && <p className="text-sm text-soft">Done without asking, as you allowed.</p>}
          {canUndo && (
            <Button variant="secondary" className="justify-self-start" onClick={() => void decisions.onUndo(action)}>
              <Undo2 aria-hidden className="size-5" />
              Undo
            </Button>
          )}
        </State>
      );
    }
    case 'undone':
      return <State Icon={Undo2} words={`Undone: ${action.card.title}.`} />;
    case 'denied':
      return <State Icon={CircleSlash} words={`Not done: ${action.card.title}.`} />;
    case 'expired':
      return <State Icon={CircleSlash} words={`Nobody said yes in a day, so it was not done: ${action.card.title}.`} />;
    default:
      return (
        <State
          Icon={CircleAlert}
          words={`That did not work: ${action.card.title}. ${action.problem ?? 'Nothing was changed.'}`}
          tone="text-brick-ink"
        />
      );
  }
}

function Trail({ action }: { action: PamAction }) {
  const { locale } = usePersonFormat();
  const { card, createdAt, doneAt, undoneAt } = action;
  const time = (at: string) => new Date(at).toLocaleTimeString(locale, { hour: 'numeric', minute: '2-digit' });
  const moments = [
    `Asked ${time(createdAt)}`,
    ...(doneAt ? [`done ${time(doneAt)}`] : []),
    ...(undoneAt ? [`undone ${time(undoneAt)}`] : []),
  ];
  return (
    <div className="grid gap-1">
      <p className="text-soft">{card.title}</p>
      <CardRows rows={card.rows} />
      <p className="text-sm text-soft">{moments.join(' · ')}</p>
    </div>
  );
}

interface StateProps {
  Icon: typeof TriangleAlert;
  words: string;
  tone?: string;
  spins?: boolean;
  children?: ReactNode;
}

function State({ Icon, words, tone = 'text-soft', spins = false, children }: StateProps) {
  return (
    <>
      <p className={`flex items-start gap-2.5 font-semibold ${tone}`}>
        <Icon aria-hidden className={`mt-0.5 size-5.5 shrink-0 ${spins ? 'animate-spin' : ''}`} />
        <span className="min-w-0 wrap-anywhere">{words}</span>
      </p>
      {children}
    </>
  );
}
