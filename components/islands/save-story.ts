import { say } from './say.ts';
import { isOn, putOn, type Story, takeOff } from './shelf.ts';

/** Saves the story, with a copy for offline reading where the browser can; or takes it off again. */
export async function toggleSaved(story: Story): Promise<void> {
  if (isOn('saved', story.id)) {
    takeOff('saved', story.id);
    say('removed');
    const { dropCopy } = await import('./offline-copies.ts');
    return dropCopy(story.id);
  }
  const put = putOn('saved', story);
  if (put !== 'kept') return say(put === 'full' ? 'full' : 'noStorage');
  say('saved');
  const { keepCopy } = await import('./offline-copies.ts');
  const copy = await keepCopy(story);
  // Meanwhile it may have been taken off again.
  if (!isOn('saved', story.id)) return;
  if (copy === 'kept') say('offline');
  if (copy === 'no-room') say('noRoom');
  if (copy === 'failed') say('noCopy');
}
