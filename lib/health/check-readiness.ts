import { pingDatabase } from '#db/client.ts';
import { searchEngine } from '#lib/search/engine.ts';

export interface Readiness {
  /** Whether pages can be answered: Postgres is there. */
  ready: boolean;
  postgres: 'ok' | 'unavailable';
  /** 'not-configured' and 'unavailable': search answers from Postgres. */
  meilisearch: 'ok' | 'unavailable' | 'not-configured';
}

async function answers(question: () => Promise<unknown>): Promise<boolean> {
  try {
    await question();
    return true;
  } catch {
    return false; // which service is away is the whole answer
  }
}

/** Asks each service whether it answers. */
export async function checkReadiness(): Promise<Readiness> {
  const engine = searchEngine();
  const [postgres, meilisearch] = await Promise.all([
    answers(pingDatabase),
    engine === null ? null : answers(() => engine.health()),
  ]);
  const engineState = meilisearch === null ? 'not-configured' : meilisearch ? 'ok' : 'unavailable';
  return { ready: postgres, postgres: postgres ? 'ok' : 'unavailable', meilisearch: engineState };
}
