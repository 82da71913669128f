import type { RemovedBlock } from '#lib/articles/article.ts';
import { t } from '#lib/messages/translate.ts';
import { zhCn } from '#lib/messages/zh-cn.ts';

type Rule = keyof typeof zhCn.desk.rule;

function isKnown(rule: string): rule is Rule {
  return Object.hasOwn(zhCn.desk.rule, rule);
}

/** A rule in words; a rule that has none yet goes by its id. */
function ruleName(rule: string): string {
  return isKnown(rule) ? t(`desk.rule.${rule}`) : rule;
}

/** What rules took out of a body, each block closed until it is asked for. */
export function RemovedBlocks({ blocks }: { blocks: RemovedBlock[] }) {
  const keyed = blocks.map((block, index) => ({ ...block, key: `${index} ${block.rule}` }));
  return (
    <>
      <p className="mt-3 text-label text-soft">{t('desk.article.removedCount', { count: blocks.length })}</p>
      <ul className="divide-y divide-rule">
        {keyed.map(({ key, rule, html }) => (
          <li key={key}>
            <details>
              <summary className="cursor-pointer py-2 text-note">{ruleName(rule)}</summary>
              <pre className="mb-3 bg-sunk p-3 font-mono text-label whitespace-pre-wrap wrap-anywhere">
                {html}
              </pre>
            </details>
          </li>
        ))}
      </ul>
    </>
  );
}
