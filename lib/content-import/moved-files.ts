import { type Identity, type KnownOrigin, loadIdentities } from '#db/queries/import-origins.ts';

/**
 * Files that are gone from where they were: a new file with the same bytes, or with the same abbrlink in its
 * front matter, is one of them under another name, and keeps its address.
 */
export class MovedFiles {
  readonly #missing: Map<string, KnownOrigin>;
  readonly #byHash = new Map<string, Identity[]>();
  readonly #byAbbrlink = new Map<string, Identity[]>();

  private constructor(missing: readonly KnownOrigin[]) {
    this.#missing = new Map(missing.map((origin) => [origin.path, origin]));
  }

  /** `hasNewFiles` false saves the look at what the missing ones were. */
  static async among(missing: readonly KnownOrigin[], hasNewFiles: boolean): Promise<MovedFiles> {
    const moved = new MovedFiles(missing);
    if (!hasNewFiles) return moved;
    for (const identity of await loadIdentities(missing.map(({ path }) => path))) {
      append(moved.#byHash, identity.contentHash, identity);
      if (identity.abbrlink !== null) append(moved.#byAbbrlink, identity.abbrlink, identity);
    }
    return moved;
  }

  /** The missing file that a new one is, which is then missing no more; null where it is none. */
  take(contentHash: string, abbrlink: string | null): KnownOrigin | null {
    const found =
      this.#firstMissing(this.#byHash.get(contentHash)) ??
      (abbrlink === null ? null : this.#firstMissing(this.#byAbbrlink.get(abbrlink)));
    if (found) this.#missing.delete(found.path);
    return found;
  }

  #firstMissing(identities: Identity[] = []): KnownOrigin | null {
    for (const { path } of identities) {
      const origin = this.#missing.get(path);
      if (origin) return origin;
    }
    return null;
  }

  /** Files that are gone and were found nowhere else. */
  get missing(): KnownOrigin[] {
    return [...this.#missing.values()];
  }
}

function append<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
