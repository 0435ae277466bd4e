/** How much of each list a page shows. */
export interface Extent {
  readonly sites: number
  readonly kept: number
  readonly renames: number
}
