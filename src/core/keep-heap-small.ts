import { setFlagsFromString } from 'node:v8'

/**
 * Has the engine look for what is needed no more as soon as the heap has grown by a third. Left alone it lets the heap grow to
 * several times what is in use, and a tree with many places takes most of its memory for what is gone.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=30')
  setFlagsFromString('--semi-space-growth-factor=1')
}
