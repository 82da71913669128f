import { storyFingerprint } from '#lib/articles/story-fingerprint.ts';
import type { Step } from '../draft.ts';

/** By which the same story is found when another channel brings it. */
export const fingerprintStory: Step = (draft) => ({
  ...draft,
  fingerprint: storyFingerprint(draft.title, draft.bodyText),
});
