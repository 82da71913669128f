import { z } from 'zod';
import { personPath, sectionPath, sourcePath } from '#components/reader/reader-href.ts';
import type { ArticleList } from '#lib/articles/views.ts';
import {
  listedFeedArticles,
  movedPerson,
  movedSection,
  person,
  personArticles,
  section,
  sectionArticles,
  source,
  sourceArticles,
} from '#lib/cache/reader.ts';
import { config } from '#lib/config.ts';
import { listFeed } from '#lib/feeds-out/list-feed.ts';
import { FEED_FILES, respondFeed } from '#lib/feeds-out/respond-feed.ts';
import { answerOrProblem } from '#lib/http/answer-or-problem.ts';
import { problem } from '#lib/http/problem.ts';
import { siteUrlFor } from '#lib/http/site-url.ts';
import { t } from '#lib/messages/translate.ts';

const askedSchema = z.object({
  list: z.enum(['c', 'people', 'sources']),
  of: z.string().min(1).max(2_000),
  file: z.enum(FEED_FILES),
});
type Asked = z.output<typeof askedSchema>;

/** The feeds beside sections, people and publishers; see lib/http/feed-address.ts. */
export function GET(request: Request): Promise<Response> {
  return answerOrProblem(async () => {
    const asked = askedSchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (!asked.success) return missing();
    return (await feedOf(request, asked.data)) ?? (await movedFeed(request, asked.data)) ?? missing();
  });
}

interface Listed {
  title: string;
  path: string;
  list: ArticleList;
}

async function loadList({ list, of }: Asked): Promise<Listed | null> {
  if (list === 'c') {
    const found = await section(of);
    return (
      found && {
        title: found.name,
        path: sectionPath(found.path),
        list: await sectionArticles(found.id, null),
      }
    );
  }
  if (list === 'people') {
    const found = await person(of);
    const title = t('person.title', { name: found?.name ?? '' });
    return found && { title, path: personPath(found.slug), list: await personArticles(found.slug, null) };
  }
  const found = await source(of);
  return (
    found && { title: found.name, path: sourcePath(found.slug), list: await sourceArticles(found.slug, null) }
  );
}

async function feedOf(request: Request, asked: Asked): Promise<Response | null> {
  const listed = await loadList(asked);
  if (!listed) return null;
  const articles = await listedFeedArticles(listed.list.articles.map(({ id }) => id));
  const site = { name: config().siteName, url: siteUrlFor(request) };
  return respondFeed(request, listFeed(articles, site, listed, asked.file), asked.file);
}

/** A section that was moved, renamed or merged keeps its readers, and so does a person's other name. */
async function movedFeed(request: Request, { list, of, file }: Asked): Promise<Response | null> {
  const moved = await movedList(list, of);
  return moved === null ? null : Response.redirect(`${siteUrlFor(request)}${moved}/${file}`, 301);
}

async function movedList(list: Asked['list'], of: string): Promise<string | null> {
  const moved = list === 'c' ? await movedSection(of) : list === 'people' ? await movedPerson(of) : null;
  if (moved === null) return null;
  return list === 'c' ? sectionPath(moved) : personPath(moved);
}

function missing(): Response {
  return problem(404, 'Not found', 'There is no list at this address.');
}
