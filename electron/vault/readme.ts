/**
 * `README.txt` of every case file and of every backup: for whoever finds it years later, with other programs at hand than
 * ours. A test does what stands in it: a line after `$` is for a terminal, one after `>` for sqlcipher.
 */
export const README = `This folder is a Quiet Room case file: confidential records, encrypted.

Keep it together. Do not rename, edit or remove anything inside.
Do not keep it in a folder that a program copies to the internet (OneDrive, Dropbox, iCloud and the like).
Copy it only while it is closed: no file named "lock", no file "casefile.db-wal".

  casefile.db          the records: an SQLite database in the format of SQLCipher 4
  keys/                the key of the database, once for each member, once for the recovery key and once for
                       recovery cards, each in the age format (age-encryption.org), under a passphrase
  lock                 says who has it open
  emergency-card.json  (only if the team allowed it) whom to call at an event: readable by anyone, nothing of a case


HOW TO OPEN IT WITHOUT QUIET ROOM

You need the passphrase of a member or the recovery key, and these programs, which are free and do not depend on us:
"age", "sqlcipher" (version 4 or newer: version 3, which some systems install, cannot read it), "sqlite3" and "xxd".
Work on a copy of this folder, on a disk that is encrypted: what you make in step 5 can be read by anybody.
A backup (NAME.quietroom-backup) holds such a folder. Unpack it first, and see whether it is whole:

  $ tar -xf BACKUP
  $ sha256sum --check SHA256SUMS

Open a terminal inside the copy, and replace the words in capitals.

1.  Open a key file. If you do not know whose is whose, try one after the other: only the right one opens. For
    keys/recovery.age the passphrase is the recovery key, in capitals and with its hyphens.

  $ age --decrypt --output key.json keys/NAME.age
  $ cat key.json

    It shows a "key" of 64 characters, a "salt" of 32 and, for a member, an "identity".

2.  Compare the salt with the first bytes of the database:

  $ xxd -p -l 16 casefile.db

3.  Only if they differ: the key was changed since, and the newer one is sealed to the identity. Put the identity
    (AGE-SECRET-KEY-...) into a file, and open the file whose name has what step 2 showed. From it take key and salt.

  $ echo IDENTITY > identity.txt
  $ age --decrypt --identity identity.txt --output key.json keys/NAME.SALT.age

4.  Open the database. KEY and SALT follow each other without a blank: 96 characters.

  $ sqlcipher casefile.db
  > PRAGMA key = "x'KEYSALT'";
  > PRAGMA cipher_integrity_check;
  > SELECT count(*) FROM incidents;

    The integrity check shows nothing if every page is whole. An error at the third line means another key, or version 3.

5.  Copy everything into a database that is not encrypted and that any program for SQLite reads:

  > ATTACH DATABASE 'plain.db' AS plain KEY '';
  > SELECT sqlcipher_export('plain');
  > DETACH DATABASE plain;
  > .quit

6.  Look at it. What was written stands as JSON in the columns "content"; what is attached, in "evidence".

  $ sqlite3 plain.db ".tables"
  $ sqlite3 plain.db "SELECT id, code_name, status FROM incidents"
  $ sqlite3 plain.db "SELECT written_at, content FROM report_versions"
  $ sqlite3 plain.db "SELECT id, sha256, content FROM evidence"

7.  Take out an attached file. ID is its id of step 6; the sum that is shown is the "sha256" there.

  $ sqlite3 plain.db "SELECT hex(bytes) FROM evidence_chunks WHERE evidence_id = 'ID' ORDER BY position" | xxd -r -p > FILE
  $ sha256sum FILE

8.  When you are done, remove what can be read:

  $ rm key.json identity.txt plain.db

Notes that only their writer can read stand in the table private_notes, each as an age file of its own, sealed to the
identity of that member.


RECOVERY CARDS

If the team has some, there is a file keys/shares.SALT.age, and so many cards as each of them says open it together. Its
passphrase is the secret that they make: 32 hexadecimal digits, in small letters. To put it together by any program for
Shamir's secret sharing:

A card without hyphens has 40 characters; with "qs1" before them they are bech32m (BIP 350). The first 4 name the set, the
5th is how many are needed, the 6th the number of the card, the next 28 the share, the last 6 a checksum. A share is 17
bytes, 5 bits to a character, 4 bits left over. The 17th byte is the place x; the others are values y. Each byte of the
secret is the value at 0 of the polynomial through that byte of the needed shares, in GF(256) modulo x^8+x^4+x^3+x+1.
`;
