import type { ColumnRole } from './columns.ts';

/** How columns are called, without accents and in small letters; the first that fits is taken. */
export const ROLE_WORDS: readonly (readonly [ColumnRole, RegExp])[] = [
  ['email', /e ?mail|correo|courriel|邮箱|电子邮件|メール|البريد|почт/],
  ['first-name', /^(first|given|fore) ?name|^vorname|^nombre$|^prenom/],
  ['last-name', /^(last|family|sur) ?name|^nachname|^apellidos?|^nom de famille/],
  ['name', /^(full |display |badge |attendee |registrant |ticket )?name$/],
  ['handle', /handle|user ?name|nick|github|twitter|mastodon|discord|matrix|irc/],
  ['organisation', /organi[sz]ation|company|affiliation|employer|firma|empresa/],
];
