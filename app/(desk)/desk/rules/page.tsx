import type { Metadata } from 'next';
import { z } from 'zod';
import { DeskFrame } from '#components/desk/desk-frame.tsx';
import { RuleList } from '#components/desk/rule-list.tsx';
import { SaidNotice } from '#components/desk/said-notice.tsx';
import { mayDecide, requireEditor } from '#lib/auth/require-editor.ts';
import { config } from '#lib/config.ts';
import { t } from '#lib/messages/translate.ts';
import { zhCnRules } from '#lib/messages/zh-cn-rules.ts';
import { loadRules } from '#lib/moderation/change-rule.ts';
import { signOutAction } from '../actions.ts';

export const metadata: Metadata = { title: t('rules.title') };

const paramsSchema = z.object({
  q: z
    .string()
    .max(120)
    .transform((text) => text.replace(/\p{Cc}+/gu, ' '))
    .catch(''),
  before: z.coerce.number().int().positive().nullable().catch(null),
});

interface RulesPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function RulesPage({ searchParams }: RulesPageProps) {
  const editor = await requireEditor();
  const given = await searchParams;
  const { q, before } = paramsSchema.parse({ q: given.q ?? '', before: given.before ?? null });
  const { rules, next } = await loadRules(q.trim(), before);
  return (
    <DeskFrame siteName={config().siteName} editor={editor} signOut={signOutAction} title={t('rules.title')}>
      <SaidNotice said={given.said} messages={zhCnRules.said} />
      <p className="mt-2 max-w-prose text-note text-soft">{t('rules.hint')}</p>
      <RuleList rules={rules} query={q} next={next} editable={mayDecide(editor)} />
    </DeskFrame>
  );
}
