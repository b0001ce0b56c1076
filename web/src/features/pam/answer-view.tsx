import { CircleAlert, ThumbsDown, ThumbsUp, Volume2 } from 'lucide-react';
import type { PamMessage } from '../../../../shared/contracts/pam.ts';
import { Button } from '../../components/ui/button.tsx';
import { chipStyle } from '../../components/ui/chip.tsx';
import { classNames } from '../../lib/class-names.ts';
import { ActionCard } from './action-card.tsx';
import { AnswerText } from './answer-text.tsx';
import type { ChatControls } from './chat-controls.ts';
import { ToolUse } from './tool-use.tsx';

/** What PAM looked up, said and proposed. */
export function AnswerView({ message, controls }: { message: PamMessage; controls: ChatControls }) {
  const { tools, text, state, actions, problem } = message;
  const isOver = state !== 'streaming';
  const options = controls.optionsOf(message);
  return (
    <article aria-label="PAM’s answer" aria-busy={!isOver} className="grid max-w-[70ch] gap-3">
      {tools.map((use) => (
        <ToolUse key={use.callId} use={use} />
      ))}
      {text && <AnswerText text={text} />}
      {options.length > 0 && (
        <div className="flex flex-wrap gap-2">
          {options.map((option) => (
            <button key={option} type="button" className={chipStyle(false)} onClick={() => controls.onOption(option)}>
              {option}
            </button>
          ))}
        </div>
      )}
      {actions.map((action) => (
        <ActionCard key={action.id} action={action} decisions={controls.decisions} />
      ))}
      {state === 'failed' && (
        <div className="grid justify-items-start gap-2">
          <p className="flex items-start gap-2 font-semibold text-brick-ink">
            <CircleAlert aria-hidden className="mt-0.5 size-5 shrink-0" />
            <span className="min-w-0 wrap-anywhere">{problem ?? 'PAM did not get to the end.'}</span>
          </p>
          <Button variant="secondary" onClick={() => controls.onRetry(message)}>
            Try again
          </Button>
        </div>
      )}
      {isOver && <Foot message={message} controls={controls} />}
    </article>
  );
}

const ENGINES = { model: null, rules: 'Without AI', device: 'On this device, without AI' };

function Foot({ message, controls }: { message: PamMessage; controls: ChatControls }) {
  const { engine, state, rating } = message;
  const words = [
    state === 'stopped' ? 'Stopped' : null,
    engine === 'model' && controls.isStandIn ? 'Test model, not a real one' : null,
    engine && ENGINES[engine],
  ].filter((one) => one !== null);
  return (
    <div className="-my-1 flex flex-wrap items-center gap-x-1 text-sm text-soft">
      {words.length > 0 && <span className="mr-2">{words.join(' · ')}</span>}
      {state !== 'failed' && engine !== 'device' && (
        <>
          <IconButton
            label="Good answer"
            Icon={ThumbsUp}
            isOn={rating === 1}
            onClick={() => controls.onRate(message, rating === 1 ? null : 1)}
          />
          <IconButton
            label="Bad answer"
            Icon={ThumbsDown}
            isOn={rating === -1}
            onClick={() => controls.onRate(message, rating === -1 ? null : -1)}
          />
        </>
      )}
      {state !== 'failed' && message.text && (
        <IconButton label="Read aloud" Icon={Volume2} onClick={() => controls.onRead(message)} />
      )}
    </div>
  );
}

interface IconButtonProps {
  label: string;
  Icon: typeof ThumbsUp;
  isOn?: boolean;
  onClick: () => void;
}

function IconButton({ label, Icon, isOn, onClick }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-pressed={isOn}
      onClick={onClick}
      className={classNames(
        'grid size-11 place-items-center rounded-full hover:bg-sunk',
        isOn && 'bg-mist text-eucalyptus-ink',
      )}
    >
      <Icon aria-hidden className="size-5" />
    </button>
  );
}
