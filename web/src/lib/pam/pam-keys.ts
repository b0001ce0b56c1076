/** The first part of every query key about PAM. */
export const PAM_MESSAGES_KEY = ['pam', 'messages'] as const;
export const PAM_CONVERSATIONS_KEY = ['pam', 'conversations'] as const;
export const PAM_ACTIONS_KEY = ['pam', 'actions'] as const;
export const PAM_MEMORIES_KEY = ['pam', 'memories'] as const;
export const PAM_SETTINGS_KEY = ['pam', 'settings'] as const;
export const PAM_STATE_KEY = ['pam', 'state'] as const;
export const TIMERS_KEY = ['timers'] as const;
