import { describe, expect, it } from 'vitest';
import { tellFormat } from '../../electron/services/evidence-format.ts';
import { formatFacts } from '../../shared/evidence/format.ts';

const kindOf = (bytes: Buffer | string) =>
  formatFacts(tellFormat(Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes, 'latin1'))).kind;

describe('what a file is, by its first bytes', () => {
  it.each([
    ['\xff\xd8\xff\xe0\0\x10JFIF', 'image'],
    ['\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'image'],
    ['GIF89a\x01\0\x01\0', 'image'],
    ['RIFF\x24\0\0\0WEBPVP8 ', 'image'],
    ['RIFF\x24\0\0\0WAVEfmt ', 'audio'],
    ['\0\0\0\x20ftypavif\0\0\0\0', 'image'],
    ['\0\0\0\x20ftypheic\0\0\0\0', 'other'],
    ['II*\0\x08\0\0\0', 'other'],
    ['%PDF-1.7\n%\xe2\xe3\xcf\xd3', 'pdf'],
    ['\xef\xbb\xbf\r\n%PDF-1.4', 'pdf'],
    ['\0\0\0\x20ftypisom\0\0\x02\0', 'video'],
    ['\0\0\0\x14ftypqt  \0\0\0\0', 'video'],
    ['\x1a\x45\xdf\xa3\x01\0\0\0', 'video'],
    ['\0\0\0\x20ftypM4A \0\0\0\0', 'audio'],
    ['ID3\x04\0\0\0\0\0\0', 'audio'],
    ['OggS\0\x02\0\0', 'audio'],
    ['fLaC\0\0\0\x22', 'audio'],
    ['PK\x03\x04\x14\0\x06\0', 'other'],
    ['\x7fELF\x02\x01\x01\0', 'other'],
    ['MZ\x90\0\x03\0\0\0', 'other'],
    ['{\\rtf1\\ansi}', 'other'],
  ])('%j', (bytes, kind) => expect(kindOf(bytes)).toBe(kind));

  it('is sound without a header only when a second frame follows the first', () => {
    const frame = Buffer.alloc(417);
    frame.set([0xff, 0xfb, 0x90, 0x64]);
    expect(kindOf(Buffer.concat([frame, frame]))).toBe('audio');
    expect(kindOf(Buffer.concat([frame, Buffer.alloc(417, 7)]))).toBe('other');
  });

  it('is text, never a page or a program, whatever it would do elsewhere', () => {
    for (const source of [
      '<!doctype html><script>alert(1)</script>',
      '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>',
      '#!/bin/sh\nrm -rf /',
      '@echo off\r\ndel *',
      'just words',
      '',
    ]) {
      expect(kindOf(source)).toBe('text');
    }
  });

  it('is text in UTF-8, also cut off within a character, in UTF-16, and in Latin letters', () => {
    const arabic = Buffer.from('سمعت ذلك عند الباب');
    expect(kindOf(arabic)).toBe('text');
    expect(kindOf(arabic.subarray(0, -1))).toBe('text');
    expect(kindOf(Buffer.from('\ufeffam Empfang', 'utf16le'))).toBe('text');
    expect(kindOf(Buffer.from('\ufeffam Empfang', 'utf16le').swap16())).toBe('text');
    expect(kindOf('Sp\xe4ter in der K\xfcche, sagte sie.')).toBe('text');
  });

  it('is not text with a NUL, with control characters, or in letters nobody could tell', () => {
    expect(kindOf('words\0words')).toBe('other');
    expect(kindOf('words\x01words')).toBe('other');
    expect(kindOf('\xcf\xf0\xe8\xe2\xe5\xf2, \xea\xe0\xea \xe4\xe5\xeb\xe0')).toBe('other'); // Cyrillic in one byte each
  });

  it('is a message when its headers say so, not when a text has a colon in each line', () => {
    expect(kindOf('Return-Path: <a@example.org>\r\nReceived: from x\r\n by y\r\nSubject: Hi\r\n\r\nHi')).toBe('mail');
    expect(kindOf('From: Nadia\nTo: Bo\n')).toBe('mail');
    expect(kindOf('Nadia: hello\nBo: hello\n')).toBe('text');
    expect(kindOf('From: Nadia\nI was there.\nTo: Bo')).toBe('text');
    expect(kindOf('Dear all,\n\nFrom: Nadia\nTo: Bo\n')).toBe('text');
  });

  it('may be anything of any length', () => {
    for (let length = 0; length < 64; length++) {
      for (const start of [
        '\xff\xd8\xff',
        'RIFF',
        '\0\0\0\x20ftyp',
        '\xff\xfb\x90',
        'PK',
        'From:',
        '\xff\xfe',
        '\xff\xf1',
      ]) {
        expect(() => tellFormat(Buffer.from(start.padEnd(length, '\xff').slice(0, length), 'latin1'))).not.toThrow();
      }
    }
  });
});
