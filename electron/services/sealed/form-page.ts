import { createHash } from 'node:crypto';
import { directionOf } from '../../../shared/language.ts';
import type { SealedForm } from '../../../shared/sealed/sealed-form.ts';
import type { FormProgram } from './build-form.ts';

/**
 * The sealed form as one HTML file. Its policy lets it run the one script and the one style that stand in it and do nothing
 * else: no connection, no picture, no frame, no form that is sent. Its title says nothing, as it shows in lists of windows.
 */
export function formPage(form: SealedForm, { script, style }: FormProgram): string {
  const say = (id: string) => escaped(form.messages[id] ?? '');
  const code = withoutEnd(script);
  return `<!doctype html>
<html lang="${form.language}" dir="${directionOf(form.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(code, style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${say('sealed.pageTitle')}</title>
<style>${style}</style>
</head>
<body>
<main><noscript><p>${say('sealed.noScript')}</p><p class="contact" dir="auto">${escaped(form.contact)}</p></noscript></main>
<script type="application/json" id="form">${asData(form)}</script>
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
function asData(form: SealedForm): string {
  return JSON.stringify(form).replaceAll('<', '\\u003c');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
