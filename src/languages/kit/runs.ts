/** For each of some things the index of the first of its run; `goesOn` says whether one follows the one before it. */
export function runsOf(length: number, goesOn: (index: number) => boolean): readonly number[] {
  const firsts: number[] = []
  for (let index = 0; index < length; index++)
    firsts.push(index > 0 && goesOn(index) ? firsts[index - 1]! : index)
  return firsts
}
