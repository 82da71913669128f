import { createTranslator } from 'use-intl/core';
import { zhCn } from './zh-cn.ts';

/** The translator of the interface: `t('article.minutes', { minutes: 3 })`. Keys are checked by the compiler. */
export const t = createTranslator({ locale: 'zh-CN', messages: zhCn, timeZone: 'Asia/Shanghai' });
