import { listen } from '#db/client.ts';
import { describeFault } from '#db/database-fault.ts';
import { CACHE_CHANNEL } from '#db/queries/tell-change.ts';

// Open desk pages hear that something changed, by whomever, over server-sent events (WHATWG HTML, section 9.2). What
// changed is not said: the page asks anew, as the person it belongs to.

const HEARTBEAT_MS = 25_000;
/** A stream ends by itself, so that a session that has ended does not hear on; browsers connect again. */
const LONGEST_MS = 10 * 60_000;
/** The first news is passed on soon; an import tells of every batch, and then these are enough. */
const SOON_MS = 1_000;
const BETWEEN_MS = 8_000;
export const MOST_STREAMS = 100;

const hearers = new Set<() => void>();
let isListening = false;

async function startListening(): Promise<void> {
  if (isListening) return;
  isListening = true;
  const tellAll = () => {
    for (const hear of hearers) hear();
  };
  try {
    await listen(CACHE_CHANNEL, tellAll, tellAll);
  } catch (error) {
    isListening = false;
    console.warn(`desk: not listening for changes (${describeFault(error)})`);
  }
}

/** The events of one open page until `signal` ends; null where too many are open already. */
export function changeStream(signal: AbortSignal): ReadableStream<Uint8Array> | null {
  if (hearers.size >= MOST_STREAMS) return null;
  void startListening();
  const text = new TextEncoder();
  let stop = (): void => undefined;
  return new ReadableStream({
    start(controller) {
      const send = (line: string) => controller.enqueue(text.encode(`${line}\n\n`));
      let pause: NodeJS.Timeout | null = null;
      let toldAt = 0;
      const hear = () => {
        const wait = Math.max(SOON_MS, toldAt + BETWEEN_MS - Date.now());
        pause ??= setTimeout(() => {
          pause = null;
          toldAt = Date.now();
          send('data: changed');
        }, wait);
      };
      const heartbeat = setInterval(send, HEARTBEAT_MS, ': still here');
      const end = setTimeout(() => {
        stop();
        controller.close();
      }, LONGEST_MS);
      stop = () => {
        hearers.delete(hear);
        clearInterval(heartbeat);
        clearTimeout(end);
        if (pause) clearTimeout(pause);
      };
      hearers.add(hear);
      signal.addEventListener('abort', () => stop());
      send('retry: 3000');
    },
    cancel: () => stop(),
  });
}
