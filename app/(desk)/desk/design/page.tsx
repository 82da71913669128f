import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Metadata } from 'next';
import { ArticleParts } from '#components/design/article-parts.tsx';
import { ColourTable } from '#components/design/colour-table.tsx';
import { measureText, readColourTokens } from '#components/design/read-tokens.ts';
import { Scales } from '#components/design/scales.tsx';
import { StoryParts } from '#components/design/story-parts.tsx';
import { DeskFrame } from '#components/desk/desk-frame.tsx';
import { requireEditor } from '#lib/auth/require-editor.ts';
import { config } from '#lib/config.ts';
import { t } from '#lib/messages/translate.ts';
import { signOutAction } from '../actions.ts';

export const metadata: Metadata = { title: t('design.title') };

interface DesignPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Every part of readers' pages in all its states, in the scheme that is asked for. */
export default async function DesignPage({ searchParams }: DesignPageProps) {
  const editor = await requireEditor();
  const { scheme } = await searchParams;
  const tokens = readColourTokens(await readFile(join(process.cwd(), 'app/tokens.css'), 'utf8'));
  const theme = scheme === 'light' || scheme === 'dark' ? scheme : undefined;
  return (
    <DeskFrame siteName={config().siteName} editor={editor} signOut={signOutAction} title={t('design.title')}>
      <p className="mt-2 flex flex-wrap gap-x-5 text-note text-soft">
        {t('design.lead1')}
        <a href="?scheme=light" className="text-link">
          {t('design.light')}
        </a>
        <a href="?scheme=dark" className="text-link">
          {t('design.dark')}
        </a>
      </p>
      <div data-theme={theme} className={theme && 'mt-6 px-4 pb-10'}>
        <ColourTable tokens={tokens} pairs={measureText(tokens)} />
        <Scales />
        <StoryParts />
        <ArticleParts />
      </div>
    </DeskFrame>
  );
}
