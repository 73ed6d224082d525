import type { SealedForm } from '../../../shared/sealed/sealed-form.ts';
import type { PageProgram } from '../single-page/build-page.ts';
import { singlePage } from '../single-page/single-page.ts';

/** The sealed form as one HTML file. */
export function formPage(form: SealedForm, program: PageProgram): string {
  const say = (id: string) => form.messages[id] ?? '';
  const { language, contact } = form;
  const page = { title: say('sealed.pageTitle'), withoutScript: say('sealed.noScript') };
  return singlePage({ ...page, language, contact, data: form }, program);
}
