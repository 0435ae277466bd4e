/** What calls a run off, each with the status by which a shell is told of it. */
export const STOP_SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const
