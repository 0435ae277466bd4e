/**
 * Waits until all have ended, whether well or not: what one leaves undone must not go on behind whoever cleans up.
 *
 * @throws what the first that failed did
 */
export async function settleAll<Value>(all: readonly Promise<Value>[]): Promise<readonly Value[]> {
  await Promise.allSettled(all)
  return Promise.all(all)
}
