import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { DeskFrame } from '#components/desk/desk-frame.tsx';
import { RuleChange } from '#components/desk/rule-change.tsx';
import { mayDecide, requireEditor } from '#lib/auth/require-editor.ts';
import { config } from '#lib/config.ts';
import { t } from '#lib/messages/translate.ts';
import { loadRule } from '#lib/moderation/change-rule.ts';
import { signOutAction } from '../../actions.ts';
import { changeRuleAction } from '../actions.ts';

export const metadata: Metadata = { title: t('rules.title') };

const idSchema = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER);

interface RulePageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ into?: string | string[] }>;
}

export default async function RulePage({ params, searchParams }: RulePageProps) {
  const editor = await requireEditor();
  const id = idSchema.safeParse((await params).id);
  const found = id.success ? await loadRule(id.data) : null;
  if (!found) notFound();
  const into = idSchema.safeParse((await searchParams).into);
  const target = into.success ? found.places.find((place) => place.id === into.data) : undefined;
  return (
    <DeskFrame
      siteName={config().siteName}
      editor={editor}
      signOut={signOutAction}
      title={t('rules.ruleTitle', { path: found.rule.importedPath.join(' › ') })}
    >
      <RuleChange {...found} target={target ?? null} change={mayDecide(editor) ? changeRuleAction : null} />
    </DeskFrame>
  );
}
