import type { Language } from '../../shared/language.ts';

type Messages = Readonly<Record<string, string>>;

const english = import.meta.glob<Messages>(
  ['../../resources/messages/en/*.json', '!../../resources/messages/en/*print.json'],
  { eager: true, import: 'default' },
);

/** Read when somebody chooses one: each is a file of its own. */
const translated = import.meta.glob<Messages>(
  ['../../resources/messages/{de,es,ar}/*.json', '!../../resources/messages/*/*print.json'],
  { import: 'default' },
);

/** Every sentence of the app by its id; each file of the catalogue is one room's. */
export const messages: Messages = Object.assign({}, ...Object.values(english));

/** The sentences of the rooms that are translated; the others stay English. */
export async function loadMessages(language: Language): Promise<Messages> {
  const files = Object.entries(translated).filter(([path]) => path.includes(`/${language}/`));
  return Object.assign({}, messages, ...(await Promise.all(files.map(([, load]) => load()))));
}
