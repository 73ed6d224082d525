import { killWhileAttaching } from '../fixtures/kills-while-attaching.ts';
import { removeTemporaryFolders } from '../fixtures/vault-rooms.ts';

/** `npm run soak`: a hundred kills while a file of 50 MB arrives; the usual run of the tests has a few. */
const KILLS = 100;

const { unfinished, whole } = await killWhileAttaching(KILLS);
removeTemporaryFolders();
console.log(
  `${KILLS} kills: ${unfinished} left nothing of the file, ${whole} all of it with its SHA-256; none left a part.`,
);
