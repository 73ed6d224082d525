import { useText } from '../hooks/use-text.ts';

/** What helps to say, and what harms: beside the field it belongs to. */
export function SayAndDoNot({ say, doNot }: { say: readonly string[]; doNot: readonly string[] }) {
  const text = useText();
  return (
    <div className="stack">
      {say.length > 0 && <Sentences className="do" title={text('ui.say')} sentences={say} />}
      {doNot.length > 0 && <Sentences className="dont" title={text('ui.doNot')} sentences={doNot} />}
    </div>
  );
}

function Sentences({
  className,
  title,
  sentences,
}: {
  className: string;
  title: string;
  sentences: readonly string[];
}) {
  return (
    <div className={className}>
      <h3>{title}</h3>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}
