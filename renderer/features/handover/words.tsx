import { useId } from 'react';

interface WordsProps {
  readonly label: string;
  readonly about: string;
  readonly words: readonly string[];
}

/** To be read aloud: English words from a list that everybody can spell. */
export function Words({ label, about, words }: WordsProps) {
  const id = useId();
  return (
    <>
      <h3 id={id}>{label}</h3>
      <output className="handover-words large" aria-labelledby={id} lang="en">
        {words.join(' ')}
      </output>
      <p className="small">{about}</p>
    </>
  );
}
