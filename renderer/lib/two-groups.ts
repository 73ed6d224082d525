/** Two different places out of so many, in the order of the paper. */
export function twoGroups(count: number, random: () => number = Math.random): readonly [number, number] {
  const first = Math.floor(random() * count);
  const second = (first + 1 + Math.floor(random() * (count - 1))) % count;
  return first < second ? [first, second] : [second, first];
}
