import { Agent, request } from 'node:http';

/** One way to ask: through the portal, or the engine itself. */
export interface Target {
  url(q: string): string;
  /** A JSON body to POST; null for GET. */
  body(q: string): string | null;
  headers: Record<string, string>;
}

export interface Measured {
  p50: number;
  p95: number;
  p99: number;
  /** Requests a second over all clients. */
  perSecond: number;
  /** Mean of each part that the answers told in Server-Timing, in ms. */
  parts: Record<string, number>;
}

interface Sample {
  ms: number;
  timing: string;
}

// No Accept-Encoding, for both sides: the engine's own compression would cost it tens of milliseconds.
const agent = new Agent({ keepAlive: true, maxSockets: 64 });

interface Tally {
  samples: Sample[];
  seconds: number;
}

/**
 * Asks both targets every query once in each round, `clients` at a time and in turns, so that whatever else the machine
 * does meets both; `between` runs before each round, unmeasured. The first round of each only warms up.
 */
export async function compare(
  targets: { api: Target; raw: Target },
  queries: string[],
  { clients, rounds, between }: { clients: number; rounds: number; between: () => Promise<unknown> },
): Promise<{ api: Measured; raw: Measured }> {
  const tallies = { api: { samples: [], seconds: 0 }, raw: { samples: [], seconds: 0 } };
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of ['api', 'raw'] as const) {
      await between();
      const tally: Tally = round === 0 ? { samples: [], seconds: 0 } : tallies[name];
      const started = performance.now();
      await askAll(targets[name], queries, clients, tally.samples);
      tally.seconds += (performance.now() - started) / 1000;
    }
  }
  return { api: summarise(tallies.api), raw: summarise(tallies.raw) };
}

function summarise({ samples, seconds }: Tally): Measured {
  const sorted = samples.map(({ ms }) => ms).sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return {
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    perSecond: samples.length / seconds,
    parts: meanParts(samples),
  };
}

async function askAll(target: Target, queries: string[], clients: number, samples: Sample[]): Promise<void> {
  let next = 0;
  const client = async () => {
    for (let q = queries[next++]; q !== undefined; q = queries[next++]) samples.push(await ask(target, q));
  };
  await Promise.all(Array.from({ length: clients }, client));
}

async function ask(target: Target, q: string): Promise<Sample> {
  const started = performance.now();
  const { timing } = await send(target, q);
  return { ms: performance.now() - started, timing };
}

/** One answer as text. Throws where it is not 200. */
export function send(target: Target, q: string): Promise<{ text: string; timing: string }> {
  const body = target.body(q);
  // A new address for each request, since all of them come from this machine and its limit is not what is measured.
  const from = `10.${Math.floor(Math.random() * 256)}.${Math.floor(Math.random() * 256)}.${Math.floor(Math.random() * 256)}`;
  const headers = {
    ...target.headers,
    'X-Forwarded-For': from,
    ...(body === null
      ? {}
      : { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) }),
  };
  return new Promise((resolve, reject) => {
    const sent = request(
      target.url(q),
      { agent, method: body === null ? 'GET' : 'POST', headers },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () => {
          const text = Buffer.concat(chunks).toString();
          if (answer.statusCode !== 200) reject(new Error(`${answer.statusCode}: ${text.slice(0, 200)}`));
          else resolve({ text, timing: String(answer.headers['server-timing'] ?? '') });
        });
      },
    );
    sent.on('error', reject);
    sent.end(body ?? undefined);
  });
}

function meanParts(samples: Sample[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { timing } of samples) {
    for (const [, part = '', ms] of timing.matchAll(/([\w-]+);dur=([\d.]+)/g)) {
      sums[part] = (sums[part] ?? 0) + Number(ms) / samples.length;
    }
    if (timing.startsWith('cache')) sums.cached = (sums.cached ?? 0) + 1 / samples.length;
  }
  return sums;
}
