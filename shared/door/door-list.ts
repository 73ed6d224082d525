import type { Day } from '../time.ts';
import type { DoorAnswer } from './door.ts';
import { formsToSeek, type Reading } from './name-forms.ts';

/** What a door list knows, as JSON inside its page. It can be checked against; it cannot be read. */
export interface DoorList {
  readonly format: 1;
  /** Empty: none in particular. */
  readonly event: string;
  readonly lead: string;
  readonly reach: string;
  /** The last day on which it answers. */
  readonly expiresOn: Day;
  /** Of a practice case file: nobody on it is real. */
  readonly practice: boolean;
  /** Of the code, in hexadecimal. */
  readonly salt: string;
  /** scrypt's N as a power of two: once for the code, then for each form of a name. r is 8, p is 1. */
  readonly cost: { readonly code: number; readonly name: number };
  /** One mark for each form of each name, among random ones: eight bytes each, sorted, in hexadecimal. */
  readonly marks: string;
  readonly messages: Readonly<Record<string, string>>;
}

/** scrypt (RFC 7914): `length` bytes. */
export type Scrypt = (password: string, salt: Uint8Array, log2N: number, length: number) => Promise<Uint8Array>;

export type DoorKey = (form: string) => Promise<string>;

/** No letter that is taken for another (as in bech32): 32 of them. */
export const CODE_LETTERS = 'acdefghjklmnpqrstuvwxyz023456789';
/** 10 letters are 50 bits. */
export const CODE_LENGTH = 10;
/** On every list, so that it is seen whether the code is right and the device computes rightly. */
export const KNOWN_FORM = 'test known';
const UNKNOWN_FORM = 'test unknown';
/** A name that is on every list, to see what a call looks like. */
export const TEST_NAME = 'Tess Testname';
export const MARK_LENGTH = 16;

/** From the code and the day it expires on: a file in which that day was changed answers nothing rightly. */
export async function doorKey(
  list: Pick<DoorList, 'salt' | 'cost' | 'expiresOn'>,
  code: string,
  scrypt: Scrypt,
): Promise<DoorKey> {
  const key = await scrypt(`${codeLetters(code)} ${list.expiresOn}`, bytesOf(list.salt), list.cost.code, 32);
  return async (form) => hexOf(await scrypt(form, key, list.cost.name, MARK_LENGTH / 2));
}

/** Undefined when the code is another. */
export async function openDoorList(list: DoorList, code: string, scrypt: Scrypt): Promise<OpenedDoorList | undefined> {
  const markOf = await doorKey(list, code, scrypt);
  const marks = new Set(list.marks.match(/.{16}/g));
  const works = marks.has(await markOf(KNOWN_FORM)) && !marks.has(await markOf(UNKNOWN_FORM));
  return works ? { marks, markOf } : undefined;
}

export interface OpenedDoorList {
  readonly marks: ReadonlySet<string>;
  readonly markOf: DoorKey;
}

/** Takes as long for a name that is on the list as for one that is not. */
export async function askDoorList(
  { marks, markOf }: OpenedDoorList,
  name: string,
  reading: Reading,
): Promise<DoorAnswer> {
  let answer: DoorAnswer = 'clear';
  for (const form of formsToSeek(name, reading)) if (marks.has(await markOf(form))) answer = 'call';
  return answer;
}

/** As it is typed: blanks, hyphens and case make no difference. */
export function codeLetters(typed: string): string {
  return typed.toLowerCase().replace(/[^a-z0-9]/g, '');
}

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
