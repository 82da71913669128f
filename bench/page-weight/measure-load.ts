import { Agent, get } from 'node:http';

export interface Load {
  /** Milliseconds to the first byte of the answer. */
  p50: number;
  p95: number;
  perSecond: number;
}

/** Asks for a page, compressed, with so many clients, each over one connection, one request after the other. */
export async function measureLoad(url: string, clients: number, seconds: number): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const end = performance.now() + seconds * 1000;
  const times: number[] = [];
  const client = async () => {
    while (performance.now() < end) times.push(await ask(url, agent));
  };
  await Promise.all(Array.from({ length: clients }, client));
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (part: number) => times[Math.floor((times.length - 1) * part)] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), perSecond: times.length / seconds };
}

function ask(url: string, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    get(url, { agent, headers: { 'Accept-Encoding': 'gzip' } }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${url} answers ${response.statusCode}`));
      let first = 0;
      response.on('data', () => {
        first ||= performance.now() - begun;
      });
      response.on('end', () => resolve(first));
    }).on('error', reject);
  });
}
