import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { lastForwarded, networkOf } from './client-address.ts';
import { problem } from './problem.ts';

/** What is needed of a request to tell where it comes from; a page has no more of it. */
interface Asked {
  headers: Pick<Headers, 'get'>;
}

interface Limit {
  /** Requests that one address may send in `seconds`. */
  requests: number;
  seconds: number;
}

/**
 * Counts requests by the address that they come from, in this process. Gives the answer for one too many (429, with
 * the seconds to wait in Retry-After), null for the others.
 */
export function limitRate({ requests, seconds }: Limit): (request: Asked) => Promise<Response | null> {
  const limiter = new RateLimiterMemory({ points: requests, duration: seconds });
  return async (request) => {
    const address = networkOf(lastForwarded(request.headers.get('x-forwarded-for')));
    try {
      await limiter.consume(address);
      return null;
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      const wait = Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
      const detail = `More than ${requests} requests in ${seconds} s from this address; try again in ${wait} s.`;
      return problem(429, 'Too many requests', detail, { 'Retry-After': String(wait) });
    }
  };
}
