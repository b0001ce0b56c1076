/** For queries whose answer is of no use without signal, or asked for in a hundred variants. */
export const NOT_KEPT = { meta: { keep: false }, gcTime: 30 * 60_000 } as const;
