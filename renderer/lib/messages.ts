const files = import.meta.glob<Record<string, string>>(
  ['../../resources/messages/en/*.json', '!../../resources/messages/en/print.json'],
  { eager: true, import: 'default' },
);

/** Every sentence of the app by its id; each file of the catalogue is one room's. */
export const messages: Readonly<Record<string, string>> = Object.assign({}, ...Object.values(files));
