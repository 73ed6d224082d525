/** How many names are answered at once before one has to wait: a queue at the door is quicker than a person types. */
const AT_ONCE = 12;
/** In the long run one in so many milliseconds: a list of thousand names, tried one after the other, takes an hour. */
const EACH_MS = 3_500;

/** Milliseconds that the next one waits. `elapsed` gives milliseconds and never goes back. */
export function createPace(elapsed: () => number = () => performance.now()): () => number {
  let due = 0;
  return () => {
    const now = elapsed();
    due = Math.max(now, due) + EACH_MS;
    return Math.max(0, due - now - AT_ONCE * EACH_MS);
  };
}
