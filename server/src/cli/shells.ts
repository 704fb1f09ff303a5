/**
 * The shells that can complete our commands. Must not hold their scripts: those load on demand.
 */

export const shells = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof shells)[number];
