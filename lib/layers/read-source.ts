import { type EcmaScriptModule, parseSync } from 'oxc-parser';
import { type AstNode, isAstNode, walkAst } from './walk-ast.ts';

/** One import, re-export, dynamic import or `import('…')` type as it stands in a file. */
export interface ImportSite {
  readonly specifier: string;
  readonly offset: number;
  /** True where nothing of it is left at run time. */
  readonly typeOnly: boolean;
}

/** A parsed source file. `path` is relative to the project root and '/'-separated. */
export interface Source {
  readonly path: string;
  readonly text: string;
  readonly program: AstNode;
  readonly imports: readonly ImportSite[];
}

/** Parses one file. Throws where the file is no valid TypeScript, with the parser's own message. */
export function readSource(path: string, text: string): Source {
  const parsed = parseSync(path, text);
  const [fault] = parsed.errors;
  if (fault) throw new Error(`${path}: ${fault.message}`);
  const program: unknown = parsed.program;
  if (!isAstNode(program)) throw new Error(`${path}: the parser gave no program`);
  const imports = [...moduleImports(parsed.module), ...expressionImports(program)];
  return { path, text, program, imports };
}

/** 1-based line of a character offset. */
export function lineAt(source: Source, offset: number): number {
  return source.text.slice(0, offset).split('\n').length;
}

function moduleImports(module: EcmaScriptModule): ImportSite[] {
  const imported = module.staticImports.map((site) => ({
    specifier: site.moduleRequest.value,
    offset: site.start,
    typeOnly: site.entries.length > 0 && site.entries.every((entry) => entry.isType),
  }));
  const exported = module.staticExports.flatMap((site) =>
    site.entries.flatMap((entry) =>
      entry.moduleRequest
        ? [{ specifier: entry.moduleRequest.value, offset: site.start, typeOnly: entry.isType }]
        : [],
    ),
  );
  return [...imported, ...exported];
}

function expressionImports(program: AstNode): ImportSite[] {
  const sites: ImportSite[] = [];
  walkAst(program, (node) => {
    if (node.type !== 'ImportExpression' && node.type !== 'TSImportType') return;
    const specifier = literalText(node.source);
    if (specifier !== null) {
      sites.push({ specifier, offset: node.start, typeOnly: node.type === 'TSImportType' });
    }
  });
  return sites;
}

function literalText(node: unknown): string | null {
  if (!isAstNode(node)) return null;
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type !== 'TemplateLiteral' || !Array.isArray(node.quasis) || node.quasis.length !== 1) return null;
  const [quasi] = node.quasis;
  const value: unknown = isAstNode(quasi) ? quasi.value : null;
  const cooked = typeof value === 'object' && value !== null && 'cooked' in value ? value.cooked : null;
  return typeof cooked === 'string' ? cooked : null;
}
