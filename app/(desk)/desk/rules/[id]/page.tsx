import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { DeskFrame } from '#components/desk/desk-frame.tsx';
import { RuleChange } from '#components/desk/rule-change.tsx';
import { SaidNotice } from '#components/desk/said-notice.tsx';
import { mayDecide, requireEditor } from '#lib/auth/require-editor.ts';
import { config } from '#lib/config.ts';
import { t } from '#lib/messages/translate.ts';
import { zhCnRules } from '#lib/messages/zh-cn-rules.ts';
import { loadRule } from '#lib/moderation/change-rule.ts';
import { findTrails, resolvePlaces } from '#lib/moderation/resolve-places.ts';
import { signOutAction } from '../../actions.ts';
import { changeRuleAction } from '../actions.ts';

export const metadata: Metadata = { title: t('rules.title') };

const idSchema = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER);

interface RulePageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function RulePage({ params, searchParams }: RulePageProps) {
  const editor = await requireEditor();
  const id = idSchema.safeParse((await params).id);
  const found = id.success ? await loadRule(id.data) : null;
  if (!found) notFound();
  const placed = await resolvePlaces(await searchParams, ['into']);
  const target = placed.ok ? await findTarget(placed.given.into) : null;
  return (
    <DeskFrame
      siteName={config().siteName}
      editor={editor}
      signOut={signOutAction}
      title={t('rules.ruleTitle', { path: found.rule.importedPath.join(' › ') })}
    >
      <SaidNotice said={placed.ok ? undefined : placed.reason} messages={zhCnRules.said} />
      <RuleChange {...found} target={target} change={mayDecide(editor) ? changeRuleAction : null} />
    </DeskFrame>
  );
}

/** The category that the address leads the rule to, before that is done. */
async function findTarget(into: unknown): Promise<{ id: number; label: string } | null> {
  const id = idSchema.safeParse(into);
  if (!id.success) return null;
  const label = (await findTrails([id.data])).get(id.data);
  return label === undefined ? null : { id: id.data, label };
}
