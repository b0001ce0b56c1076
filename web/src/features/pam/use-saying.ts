import { useCallback, useMemo } from 'react';
import { api } from '../../lib/api-client.ts';
import { enqueue } from '../../lib/outbox/outbox.ts';
import { optionsOf } from '../../lib/pam/device/open-questions.ts';
import { updatePamSettingsWrite } from '../../lib/pam/pam-writes.ts';
import { readDecision } from '../../lib/pam/read-decision.ts';
import type { ChatControls } from './chat-controls.ts';
import { useDoneToasts } from './done-toasts.ts';
import { useConsent } from './use-consent.ts';
import type { Conversation } from './use-conversation.ts';
import { useDecisions } from './use-decisions.ts';
import { useVoice } from './use-voice.ts';
import { useVoiceConsent } from './use-voice-consent.tsx';

/** All that can be said to PAM, in writing and aloud, and what can be done with her answers. */
export function useSaying(conversation: Conversation, onChosen: () => void) {
  const { id, chat, state, messages, settings } = conversation;
  const consent = useConsent();
  const voiceConsent = useVoiceConsent();
  const { voice, noteSpoken, tell, read } = useVoice(settings, messages);
  useDoneToasts(messages);
  const decisions = useDecisions({ show: chat.show, onDone: tell });

  /** Settles when it has been answered. A yes or no to the one card that waits decides it. */
  const say = useCallback(
    async (words: string, isSpoken: boolean, replaces?: string) => {
      noteSpoken(isSpoken);
      if (!isSpoken) voice?.speaker.stop();
      const open = messages.at(-1)?.actions.filter((action) => action.state === 'proposed') ?? [];
      const decision = readDecision(words);
      const [card] = open;
      if (decision && card && open.length === 1 && !replaces) {
        await (decision === 'yes' ? decisions.onConfirm(card, false) : decisions.onDeny(card));
        return;
      }
      await consent.ask(words);
      await chat.say(words, replaces);
    },
    [chat, consent.ask, decisions, messages, noteSpoken, voice],
  );
  const controls = useMemo<ChatControls>(
    () => ({
      decisions,
      onReword: (message, words) => void say(words, false, message.id),
      onRetry: (failed) => {
        const question = messages.find((one) => one.id === failed.replyTo);
        if (question) void say(question.text, false, question.id);
      },
      onRate: (message, rating) => {
        chat.rate(message.id, rating);
        api.ratePamMessage(message.id, rating).catch(() => chat.rate(message.id, message.rating));
      },
      optionsOf: (message) => (message.id === messages.at(-1)?.id ? optionsOf(id, message.id) : []),
      onOption: (option) => {
        onChosen();
        void say(option, false);
      },
      onRead: (message) => void read(message),
      refusalOf: (message) => state.refusals.get(message.id) ?? null,
      isStandIn: state.isStandIn,
    }),
    [decisions, say, onChosen, read, messages, chat, id, state.refusals, state.isStandIn],
  );

  return {
    ...{ say, controls },
    question: consent.question,
    voiceDialog: voiceConsent.dialog,
    whoListens: voiceConsent.whoListens,
    stop: () => {
      voice?.speaker.stop();
      chat.stop();
    },
    mute: () => {
      if (settings) void enqueue(updatePamSettingsWrite(settings, { isMuted: !settings.isMuted }));
    },
  };
}
