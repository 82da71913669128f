import type { WriteStream } from 'node:tty';
import type { Report, StageEvent } from './stage-events.ts';

const SPINNER = '⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏';
const TERMINAL_TICK_MS = 100;
const HEARTBEAT_MS = 10_000;
/** Stages shorter than this show nothing before they are done. */
const SHORT_MS = 1000;

interface Running {
  text: string;
  readonly since: number;
}

/** Prints one line for each stage that is done; meanwhile a moving line on a terminal, a heartbeat elsewhere. */
export function printStages(stream: NodeJS.WriteStream): Report {
  const running = new Map<string, Running>();
  const moving = stream.isTTY ? movingLine(stream as WriteStream) : null;
  let timer: NodeJS.Timeout | null = null;
  let frame = 0;

  const print = (line: string) => {
    moving?.clear();
    stream.write(`${line}\n`);
  };
  const tick = () => {
    const long = [...running.values()].filter(({ since }) => performance.now() - since > SHORT_MS);
    if (long.length === 0) return;
    const text = long.map((stage) => `${stage.text}, ${secondsSince(stage.since).toFixed(0)} s`).join(' · ');
    if (moving) moving.show(`${SPINNER[frame++ % SPINNER.length]} ${text}`);
    else stream.write(`  … ${text}\n`);
  };
  const keepTicking = () => {
    if (running.size > 0) timer ??= setInterval(tick, moving ? TERMINAL_TICK_MS : HEARTBEAT_MS).unref();
    else if (timer) {
      clearInterval(timer);
      timer = null;
      moving?.clear();
    }
  };

  return (event: StageEvent) => {
    switch (event.kind) {
      case 'begin':
        running.set(event.title, { text: event.title, since: performance.now() });
        break;
      case 'progress': {
        const stage = running.get(event.title);
        if (stage) stage.text = `${event.title}: ${event.text}`;
        break;
      }
      case 'done':
        running.delete(event.title);
        print(`✓ ${event.text} … ${event.seconds.toFixed(1)} s`);
        break;
      case 'failed':
        running.delete(event.title);
        break;
      case 'notice':
        print(`  ${event.text}`);
        break;
    }
    keepTicking();
  };
}

const secondsSince = (begin: number) => (performance.now() - begin) / 1000;

/** One line of a terminal that is written over again and again. */
function movingLine(stream: WriteStream) {
  let shown = false;
  return {
    show(text: string) {
      const line = [...text].slice(0, Math.max(10, (stream.columns || 80) - 2)).join('');
      stream.cursorTo(0);
      stream.write(line);
      stream.clearLine(1);
      shown = true;
    },
    clear() {
      if (!shown) return;
      stream.cursorTo(0);
      stream.clearLine(0);
      shown = false;
    },
  };
}
