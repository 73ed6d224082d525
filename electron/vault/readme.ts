/** `README.txt` of every case file: for whoever finds it years later, with other programs at hand than ours. */
export const README = `This folder is a Quiet Room case file: confidential records, encrypted.

Keep it together. Do not rename, edit or remove anything inside.
Do not keep it in a folder that a program copies to the internet (OneDrive, Dropbox, iCloud and the like).
Copy it only while it is closed: no file named "lock", no file "casefile.db-wal".

  casefile.db          the records: an SQLite database in the format of SQLCipher 4
  keys/                the key of the database, once for each member and once for the recovery key,
                       each in the age format (age-encryption.org), under a passphrase
  lock                 says who has it open
  emergency-card.json  (only if the team allowed it) whom to call at an event: readable by anyone, nothing of a case

To open it without Quiet Room you need a member's passphrase or the recovery key, and the programs "age" and "sqlcipher":

  1.  age --decrypt keys/NAME.age
      asks for the passphrase (for keys/recovery.age: the recovery key, in capitals, with its hyphens)
      and shows a line with "key", "salt" and, for a member, "identity".
  2.  The salt is also the first 16 bytes of casefile.db. If they differ, the key was changed since. Then write the
      identity to a file and open the member's newer key with it:
      age --decrypt --identity FILE keys/NAME.SALT.age
  3.  sqlcipher casefile.db
      PRAGMA key = "x'KEYSALT'";        key and salt one after the other, 96 hexadecimal digits
      SELECT * FROM incidents;
  4.  Notes that only their writer can read stand in the table private_notes, each as an age file of its own, sealed to
      the identity of that member.
`;
