import type { DoorList } from '../../../shared/door/door-list.ts';
import type { PageProgram } from '../single-page/build-page.ts';
import { singlePage } from '../single-page/single-page.ts';

/** A door list as one HTML file. */
export function listPage(list: DoorList, program: PageProgram): string {
  const say = (id: string) => list.messages[id] ?? '';
  const page = { title: say('doorList.pageTitle'), withoutScript: say('doorList.noScript') };
  return singlePage({ ...page, language: 'en', contact: `${list.lead}, ${list.reach}`, data: list }, program);
}
