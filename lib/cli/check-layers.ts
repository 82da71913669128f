import { fileURLToPath } from 'node:url';
import { findWrongImports } from '#lib/layers/check-layers.ts';

/** Prints one line for each import that goes the wrong way; exit 1 where there is one. */
const wrong = await findWrongImports(fileURLToPath(new URL('../..', import.meta.url)));
for (const { file, line, rule, detail } of wrong) console.log(`${file}:${line} ${rule}: ${detail}`);
console.log(wrong.length === 0 ? 'layers: clean' : `layers: ${wrong.length} wrong`);
process.exitCode = wrong.length === 0 ? 0 : 1;
