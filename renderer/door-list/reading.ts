import anyAscii from 'any-ascii';
import { doubleMetaphone } from 'double-metaphone';
import type { Reading } from '../../shared/door/name-forms.ts';

/** As the engine reads that wrote the list: `electron/services/door/reading.ts`. */
export const reading: Reading = { ascii: anyAscii, sound: (word) => doubleMetaphone(word)[0] || word };
