import type { ExtractedCredit } from '#lib/articles/article.ts';
import { nameKey } from '#lib/articles/name-key.ts';
import { type CleanBody, cleanBody } from '#lib/html/clean-body.ts';
import type { BodyOptions, Draft, Step } from '../draft.ts';

/** The body as safe HTML and as text, with what was found in it: original title, credits, lead picture. */
export function cleanDraftBody({ picturesOf, breaks }: BodyOptions = {}): Step {
  return (draft) => {
    const resolvePicture = picturesOf?.(draft.path);
    return withBody(
      draft,
      cleanBody(draft.rawBody, { title: draft.title, resolvePicture, breaks: breaks ?? false }),
    );
  };
}

function withBody(draft: Draft, body: CleanBody): Draft {
  const imageUrl = draft.imageUrl ?? body.leadImage?.url ?? null;
  const isLead = body.leadImage !== null && imageUrl === body.leadImage.url;
  return {
    ...draft,
    originalTitle: body.originalTitle,
    imageUrl,
    imageCaption: isLead ? (body.leadImage?.caption ?? null) : null,
    bodyHtml: body.html,
    bodyText: body.text,
    moreText: body.moreText,
    credits: mergeCredits([...draft.credits, ...body.credits]),
    removed: [...draft.removed, ...body.removed],
    flags: body.html === '' ? [...draft.flags, 'body-empty'] : draft.flags,
  };
}

/** One credit for each role and name: the surest. */
function mergeCredits(credits: readonly ExtractedCredit[]): ExtractedCredit[] {
  const merged = new Map<string, ExtractedCredit>();
  for (const credit of credits) {
    const key = `${credit.role} ${nameKey(credit.name)}`;
    const known = merged.get(key);
    if (!known || known.confidence < credit.confidence) merged.set(key, credit);
  }
  return [...merged.values()];
}
