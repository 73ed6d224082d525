import anyAscii from 'any-ascii';
import { doubleMetaphone } from 'double-metaphone';
import type { Reading } from '../../../shared/door/name-forms.ts';

/** As the door list's page reads: `renderer/door-list/reading.ts`. */
export const reading: Reading = { ascii: anyAscii, sound: (word) => doubleMetaphone(word)[0] || word };
