/**
 * Jaro-Winkler on sorted words: the usual way to compare names, and what the matcher is measured against. From 0 to 1.
 * Winkler's prefix counts up to four letters, with a scaling of 0.1.
 */
export function jaroWinklerOfSortedWords(a: string, b: string): number {
  return jaroWinkler(sorted(a), sorted(b));
}

function sorted(name: string): string {
  return name
    .toLowerCase()
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '')
    .sort()
    .join(' ');
}

export function jaroWinkler(a: string, b: string): number {
  const jaro = jaroOf(Array.from(a), Array.from(b));
  let prefix = 0;
  while (prefix < 4 && prefix < a.length && a[prefix] === b[prefix]) prefix++;
  return jaro + prefix * 0.1 * (1 - jaro);
}

function jaroOf(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return a.length === b.length ? 1 : 0;
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Array<boolean>(b.length).fill(false);
  const mine = a.filter((letter, at) => {
    const from = Math.max(0, at - reach);
    const found = b.findIndex(
      (other, place) => place >= from && place <= at + reach && !taken[place] && other === letter,
    );
    if (found >= 0) taken[found] = true;
    return found >= 0;
  });
  const theirs = b.filter((_, at) => taken[at]);
  const common = mine.length;
  if (common === 0) return 0;
  const moved = mine.filter((letter, at) => letter !== theirs[at]).length / 2;
  return (common / a.length + common / b.length + (common - moved) / common) / 3;
}
