import { BinaryCopy } from '#db/binary-copy.ts';
import { encodeImport } from '#db/queries/encode-import.ts';
import type { Draft } from './draft.ts';
import type { ParsedContent, ParsedDraft, Refused } from './parse-file.ts';

/** Of a draft what is needed to find its place; everything else is in `columns`, ready for the database. */
export interface PackedDraft
  extends Pick<
    Draft,
    | 'path'
    | 'title'
    | 'abbrlink'
    | 'categoryPaths'
    | 'sourceName'
    | 'publishedAt'
    | 'bodyText'
    | 'credits'
    | 'oldAddresses'
  > {
  readonly columns: Uint8Array;
}

/** As ParsedContent, as it travels from a parsing thread to the one that stores. */
export type PackedContent = Packed | Refused;

export type Packed = Omit<ParsedDraft, 'draft'> & { draft: PackedDraft };

export interface PackOptions {
  /** The text is needed only to compare it with what is known under the same path. */
  keepsText: boolean;
}

/**
 * Puts the columns of drafts, which are most of them, into one piece of memory that changes threads without being
 * copied: as objects they would be written, read and written again.
 */
export class DraftPacker {
  readonly #copy = new BinaryCopy(65_536);
  readonly #packed: { draft: PackedDraft; from: number; to: number }[] = [];

  add(content: ParsedContent, { keepsText }: PackOptions): PackedContent {
    if (!content.ok) return content;
    const { draft, ...rest } = content;
    const from = this.#copy.length;
    encodeDraft(this.#copy, draft);
    const { path, title, abbrlink, categoryPaths, sourceName, publishedAt, credits, oldAddresses } = draft;
    const bodyText = keepsText ? draft.bodyText : '';
    const place = { path, title, abbrlink, categoryPaths, sourceName, publishedAt, credits, oldAddresses };
    const packed: PackedDraft = { ...place, bodyText, columns: NOTHING };
    this.#packed.push({ draft: packed, from, to: this.#copy.length });
    return { ...rest, draft: packed };
  }

  /** Gives the drafts their columns, and the memory that is to change hands. */
  finish(): ArrayBuffer {
    const { bytes } = this.#copy;
    for (const { draft, from, to } of this.#packed) {
      Object.assign(draft, { columns: bytes.subarray(from, to) });
    }
    return bytes.buffer;
  }
}

const NOTHING = new Uint8Array(0);

function encodeDraft(copy: BinaryCopy, draft: Draft): void {
  const { categoryPaths, frontMatter, removed, flags, fingerprint } = draft;
  encodeImport(copy, {
    ...draft,
    categoryPaths: categoryPaths.map((path) => [...path]),
    frontMatter: { ...frontMatter },
    removed: [...removed],
    flags: [...flags],
    fingerprint: fingerprint?.hash ?? null,
    fingerprintBands: fingerprint?.bands ?? [],
  });
}
