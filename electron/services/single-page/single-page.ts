import { createHash } from 'node:crypto';
import { directionOf, type Language } from '../../../shared/language.ts';
import type { PageProgram } from './build-page.ts';

export interface SinglePage {
  readonly language: Language;
  /** Says nothing, as it shows in lists of windows. */
  readonly title: string;
  /** Where scripts do not run. */
  readonly withoutScript: string;
  /** How to reach somebody, where scripts do not run. */
  readonly contact: string;
  /** Read by the page's script, from the element `form`. */
  readonly data: object;
}

/**
 * A page as one HTML file. Its policy lets it run the one script and the one style that stand in it and do nothing
 * else: no connection, no picture, no frame, no form that is sent.
 */
export function singlePage(
  { language, title, withoutScript, contact, data }: SinglePage,
  { script, style }: PageProgram,
): string {
  const code = withoutEnd(script);
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(code, style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<main><noscript><p>${escaped(withoutScript)}</p><p class="contact" dir="auto">${escaped(contact)}</p></noscript></main>
<script type="application/json" id="form">${asData(data)}</script>
<script>${code}</script>
</body>
</html>
`;
}

function policy(script: string, style: string): string {
  return [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

/** In a script this can stand in a text only, where the backslash changes nothing. */
function withoutEnd(script: string): string {
  return script.replace(/<\/(script)/gi, '<\\/$1').replaceAll('<!--', '<\\!--');
}

/** Data is not run, but must not end the element it stands in. */
function asData(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
