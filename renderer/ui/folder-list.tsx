import { useText } from '../hooks/use-text.ts';
import type { desk } from '../lib/api.ts';
import { Button } from './button.tsx';
import './folder-list.css';

type Folder = Awaited<ReturnType<typeof desk.listFolder>>;

interface FolderListProps {
  readonly folder: Folder;
  readonly onOpen: (path: string) => void;
  /** Given when a case file is looked for: then it can be picked, and otherwise it cannot be walked into. */
  readonly onPick?: (path: string) => void;
  /** Given when a file is looked for. */
  readonly onFile?: (name: string) => void;
}

export function FolderList({ folder, onOpen, onPick, onFile }: FolderListProps) {
  const text = useText();
  const { path, parent, folders, files } = folder;
  const shown = folders.filter(({ caseFile }) => !caseFile || onPick !== undefined);
  return (
    <div className="folder">
      <p className="folder-path">{path}</p>
      <ul className="folder-list" aria-label={text('places.folders', { path })}>
        {parent !== null && (
          <li>
            <Button variant="quiet" onPress={() => onOpen(parent)}>
              {text('places.up')}
            </Button>
          </li>
        )}
        {shown.map(({ name, path: inside, caseFile }) => (
          <li key={inside}>
            <Button variant="quiet" onPress={() => (caseFile && onPick ? onPick : onOpen)(inside)}>
              {name}
            </Button>
            {caseFile && <span className="small">{text('places.caseFile')}</span>}
          </li>
        ))}
        {onFile &&
          files.map((name) => (
            <li key={name}>
              <Button variant="quiet" onPress={() => onFile(name)}>
                {name}
              </Button>
              <span className="small">{text('places.sealedFile')}</span>
            </li>
          ))}
      </ul>
      {shown.length === 0 && files.length === 0 && <p className="small">{text('places.empty')}</p>}
    </div>
  );
}
