import { CORE_SCHEMA, FAILSAFE_SCHEMA, type LoadOptions, load, mergeTag, YAMLException } from 'js-yaml';

/** `line` is 0-based within the text; `reason` is the parser's own wording. */
export type LoadedYaml = { ok: true; value: unknown } | { ok: false; line: number; reason: string };

// Aliases are for a repeated word or two; with so few of them, their expansion stays small.
const LIMITS = { maxAliases: 20, maxDepth: 20 };
// The core schema leaves dates as text: a date without a zone must not be taken for UTC.
const SAFE: LoadOptions = { ...LIMITS, schema: CORE_SCHEMA.withTags(mergeTag) };
const TEXT_ONLY: LoadOptions = { ...LIMITS, schema: FAILSAFE_SCHEMA.withTags(mergeTag) };

/** Reads YAML with no types beyond text, number, boolean, null, list and map. No text makes it throw. */
export function loadYaml(yaml: string): LoadedYaml {
  return loadWith(yaml, SAFE);
}

/** Like loadYaml, but every scalar is the text that is printed: `007` stays '007'. */
export function loadYamlAsText(yaml: string): LoadedYaml {
  return loadWith(yaml, TEXT_ONLY);
}

function loadWith(yaml: string, options: LoadOptions): LoadedYaml {
  try {
    return { ok: true, value: load(yaml, options) };
  } catch (error) {
    // js-yaml asks for every exception to be caught: deep nesting can end in a RangeError.
    if (error instanceof YAMLException)
      return { ok: false, line: error.mark?.line ?? 0, reason: error.reason };
    return { ok: false, line: 0, reason: 'the parser gave up' };
  }
}
