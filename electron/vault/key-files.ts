import { Decrypter, Encrypter, identityToRecipient } from 'age-encryption';
import { z } from 'zod';
import { MemberId } from '../../shared/members/member.ts';
import { AppError } from '../../shared/reply.ts';
import { type DatabaseKey, databaseKeyFromHex } from '../database/database-key.ts';

/** scrypt's N is 2 to the power of this: about 2 seconds and 600 MB. age's own default; above 20 it cannot be opened. */
export const SCRYPT_WORK_FACTOR = 18;
const FORMAT = 1;

const DatabaseKeyText = z.object({
  format: z.number().int(),
  key: z.string().regex(/^[0-9a-f]{64}$/),
  salt: z.string().regex(/^[0-9a-f]{32}$/),
});
const MemberKeyText = DatabaseKeyText.extend({
  member: MemberId,
  /** The member's own age identity: opens what is sealed to this one member. */
  identity: z.string().startsWith('AGE-SECRET-KEY-'),
});

export interface MemberKey {
  readonly databaseKey: DatabaseKey;
  readonly member: MemberId;
  readonly identity: string;
}

export function sealMemberKey(key: MemberKey, passphrase: string, workFactor: number): Promise<Uint8Array> {
  const { member, identity } = key;
  return withPassphrase(passphrase, workFactor).encrypt(
    JSON.stringify({ ...inHex(key.databaseKey), member, identity }),
  );
}

/** Undefined when the passphrase does not open it. */
export async function openMemberKey(sealed: Uint8Array, passphrase: string): Promise<MemberKey | undefined> {
  const text = await decryptByPassphrase(sealed, passphrase);
  if (text === undefined) return undefined;
  const { key, salt, member, identity } = parse(MemberKeyText, text);
  return { databaseKey: databaseKeyFromHex(key, salt), member, identity };
}

export function sealWithPassphrase(key: DatabaseKey, passphrase: string, workFactor: number): Promise<Uint8Array> {
  return sealText(JSON.stringify(inHex(key)), passphrase, workFactor);
}

export function sealText(text: string, passphrase: string, workFactor: number): Promise<Uint8Array> {
  return withPassphrase(passphrase, workFactor).encrypt(text);
}

export async function openWithPassphrase(sealed: Uint8Array, passphrase: string): Promise<DatabaseKey | undefined> {
  const text = await decryptByPassphrase(sealed, passphrase);
  return text === undefined ? undefined : readDatabaseKey(text);
}

/** Needs no passphrase: so a new key reaches members who are not present. */
export function sealToRecipient(key: DatabaseKey, recipient: string): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return encrypter.encrypt(JSON.stringify(inHex(key)));
}

export async function openWithIdentity(sealed: Uint8Array, identity: string): Promise<DatabaseKey | undefined> {
  const text = await openTextWithIdentity(sealed, identity);
  return text === undefined ? undefined : readDatabaseKey(text);
}

/** For somebody outside, who told their recipient (`age1…`). Throws for what is none. */
export function sealBytesTo(bytes: Uint8Array, recipient: string): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return encrypter.encrypt(bytes);
}

/** Opens with the identity alone: its key file, and so its member's passphrase. */
export async function sealToIdentity(text: string, identity: string): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(await identityToRecipient(identity));
  return encrypter.encrypt(text);
}

/** Undefined when it was sealed to another. */
export function openTextWithIdentity(sealed: Uint8Array, identity: string): Promise<string | undefined> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return decrypt(decrypter, sealed);
}

function withPassphrase(passphrase: string, workFactor: number): Encrypter {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase.normalize('NFC'));
  encrypter.setScryptWorkFactor(workFactor);
  return encrypter;
}

async function decryptByPassphrase(sealed: Uint8Array, passphrase: string): Promise<string | undefined> {
  assertAffordable(sealed);
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase.normalize('NFC'));
  return decrypt(decrypter, sealed);
}

/** One step more takes twice the time and memory: a file made to do harm could ask for 2 GB, or for ever. */
function assertAffordable(sealed: Uint8Array): void {
  const asked = Buffer.from(sealed)
    .toString('latin1')
    .matchAll(/^-> scrypt \S+ (\d+)$/gm);
  for (const [, factor] of asked) if (Number(factor) > SCRYPT_WORK_FACTOR) throw damaged();
}

async function decrypt(decrypter: Decrypter, sealed: Uint8Array): Promise<string | undefined> {
  try {
    return await decrypter.decrypt(sealed, 'text');
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('no identity matched')) return undefined;
    throw damaged(error);
  }
}

function readDatabaseKey(text: string): DatabaseKey {
  const { key, salt } = parse(DatabaseKeyText, text);
  return databaseKeyFromHex(key, salt);
}

function parse<Schema extends typeof DatabaseKeyText>(schema: Schema, text: string): z.output<Schema> {
  const content = parseJson(text);
  const { success, data } = z.object({ format: z.number() }).safeParse(content);
  if (success && data.format > FORMAT) {
    throw new AppError('newer-format', 'Cannot open a key file: a newer version of the app made it');
  }
  const parsed = schema.safeParse(content);
  if (!parsed.success) throw damaged();
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw damaged(); // without its cause, which would quote a key
  }
}

function damaged(cause?: unknown): AppError {
  return new AppError('damaged', 'Cannot open a key file: it is damaged', { cause });
}

function inHex({ key, salt }: DatabaseKey) {
  return { format: FORMAT, key: key.toString('hex'), salt: salt.toString('hex') };
}
