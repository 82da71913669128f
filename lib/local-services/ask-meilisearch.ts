export type MeilisearchAnswer =
  | { readonly ok: true }
  /** `lasting`: waiting does not mend it. `reason` is one line in plain words. */
  | { readonly ok: false; readonly reason: string; readonly lasting: boolean };

/** Whether a Meilisearch answers at `url` and takes the key. */
export async function askMeilisearch(url: string, key: string | null): Promise<MeilisearchAnswer> {
  try {
    const response = await fetch(`${url}/indexes?limit=1`, {
      headers: key ? { Authorization: `Bearer ${key}` } : {},
      signal: AbortSignal.timeout(5000),
    });
    await response.body?.cancel();
    return response.ok ? { ok: true } : { ok: false, ...explainStatus(url, response.status) };
  } catch (error) {
    const { message, cause } = error as Error & { cause?: { code?: string } };
    const reason = `No Meilisearch answers at ${url} (${cause?.code ?? message}): start it, or correct MEILI_URL.`;
    return { ok: false, reason, lasting: cause?.code === 'ENOTFOUND' };
  }
}

function explainStatus(url: string, status: number): { reason: string; lasting: boolean } {
  if (status === 401 || status === 403) {
    return { reason: `Meilisearch at ${url} refuses the key (${status}): correct MEILI_KEY.`, lasting: true };
  }
  const reason = `${url} answers ${status}, so it is no working Meilisearch: correct MEILI_URL.`;
  return { reason, lasting: status < 500 };
}
