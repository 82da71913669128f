import type { ImportSummary } from './import-summary.ts';

/** Says on stderr, in a line or two, what an import that ran by itself did; nothing where nothing changed. */
export function reportImport({ created, updated, quarantined, errors, notices }: ImportSummary): void {
  if (created + updated + quarantined > 0) {
    console.error(`import: ${created} new, ${updated} changed, ${quarantined} quarantined`);
  }
  for (const { path, line, reason } of errors) {
    console.error(`quarantined: ${path}${line === null ? '' : `:${line}`} (${reason})`);
  }
  for (const notice of notices) console.error(`import: ${notice}`);
}
