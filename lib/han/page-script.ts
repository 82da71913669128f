import { pageLanguage } from '#lib/messages/locale.ts';
import type { HanScript } from './convert-text.ts';
import { convertView } from './convert-view.ts';

/** The script that a page's Chinese is shown in; as it is but for readers of Taiwan, or on demand. */
export type PageScript = HanScript | 'as-is';

/** Of the page that is being rendered. Inside a 'use cache' function there is none: it is handed in. */
export function pageScript(): PageScript {
  const { locale, simplified } = pageLanguage();
  if (locale === 'zh-TW') return 'zh-Hant';
  return simplified ? 'zh-Hans' : 'as-is';
}

export function inScript<View>(view: View, script: PageScript): View {
  return script === 'as-is' ? view : convertView(view, script);
}
