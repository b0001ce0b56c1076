import { addDays } from '../../shared/domain/days.ts';

const id = (number: number) => `da000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

const CONVERSATION_ID = id(1);
const MEMORY_ID = id(2);

/** What the couple asked PAM to keep in mind and to remind them of, and how they said so: answered by the rules on their phone. */
export function demoPam(lastDay: string) {
  const memories = [
    { id: MEMORY_ID, fact: 'Peter sleeps with a CPAP, so we need 240 V or a full battery at night' },
    { id: id(3), fact: 'We like free camps with a dump point nearby' },
  ];
  const timers = [{ id: id(4), label: 'Ring the ferry office', due_at: `${addDays(lastDay, 1)}T22:30:00Z` }];
  const turn = (number: number, minute: number, text: string, answer: string, action?: object) => ({
    p_conversation_id: CONVERSATION_ID,
    p_message_id: id(number),
    p_text: text,
    p_answer_id: id(number + 1),
    p_answer: answer,
    p_said_at: `${addDays(lastDay, -1)}T08:${minute}:00Z`,
    ...(action ? { p_action: JSON.stringify(action) } : {}),
  });
  const fact = memories[0]?.fact ?? '';
  const remember = {
    id: id(30),
    tool: 'remember',
    args: { fact },
    card: {
      title: 'Keep in mind',
      rows: [{ label: 'Fact', before: null, after: fact }],
      fields: [],
      warnings: [],
    },
    writes: [{ verb: 'create', table: 'pam_memories', id: MEMORY_ID, values: { fact } }],
    summary: 'I will keep that in mind.',
  };
  return {
    memories,
    timers,
    turns: [
      turn(10, 10, `Remember that ${fact}`, 'I will keep that in mind.', remember),
      turn(
        20,
        12,
        'What can you do when we have no signal?',
        'Log fuel and expenses, plan stops, hitch and unhitch, tick off a service, set timers and remember things. They are saved on this phone and sent once there is signal.',
      ),
    ],
  };
}
