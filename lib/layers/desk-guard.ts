import { basename } from 'node:path/posix';
import type { Source } from './read-source.ts';
import { isTestFile } from './rooms.ts';
import { DESK, DESK_GUARDS, DESK_WITHOUT_GUARD } from './rules.ts';
import { type AstNode, isAstNode, nameOf, walkAst } from './walk-ast.ts';
import type { Finding } from './wrong-import.ts';

/**
 * Doors of the desk that do not ask who comes in: a page, an exported route handler or a server action
 * without its own call of requireEditor or requireRole. A guard in a layout does not count, because
 * Next renders a page and runs an action without its layout.
 */
export function findUnguardedDoors(source: Source): Finding[] {
  if (!source.path.startsWith(DESK) || source.path.startsWith(DESK_WITHOUT_GUARD)) return [];
  if (isTestFile(source.path)) return [];
  return doorsOf(source)
    .filter(({ node }) => !callsGuard(node))
    .map(({ name, node }) => ({
      rule: 'desk-guard' as const,
      detail: `${name} calls neither ${DESK_GUARDS.join(' nor ')}`,
      offset: node.start,
    }));
}

interface Door {
  readonly name: string;
  readonly node: AstNode;
}

function doorsOf(source: Source): Door[] {
  const name = basename(source.path);
  const actionsFile = isActionsFile(source);
  if (name === 'page.tsx') return [{ name: 'the page', node: source.program }, ...inlineActions(source)];
  if (name === 'route.ts' || actionsFile) return exportedFunctions(source.program);
  return inlineActions(source);
}

function isActionsFile(source: Source): boolean {
  if (/(?:^|[-.])actions?\.ts$/.test(basename(source.path))) return true;
  const body = Array.isArray(source.program.body) ? source.program.body : [];
  return body.some((statement: AstNode) => statement.directive === 'use server');
}

/** Functions whose own body begins with 'use server'. */
function inlineActions(source: Source): Door[] {
  const doors: Door[] = [];
  walkAst(source.program, (node) => {
    if (!/Function/.test(node.type) || !isAstNode(node.body)) return;
    const statements = Array.isArray(node.body.body) ? node.body.body : [];
    if (statements.some((statement: AstNode) => statement.directive === 'use server')) {
      doors.push({ name: nameOf(node.id) ?? 'an inline action', node });
    }
  });
  return doors;
}

/** Every exported value; `export { x }` is followed to its declaration in the same file. */
function exportedFunctions(program: AstNode): Door[] {
  const statements = Array.isArray(program.body) ? program.body.filter(isAstNode) : [];
  const declared = new Map(statements.flatMap((statement) => namedParts(statement.declaration ?? statement)));
  return statements.flatMap((statement): Door[] => {
    if (statement.type === 'ExportDefaultDeclaration')
      return [{ name: 'the default export', node: statement }];
    if (statement.type !== 'ExportNamedDeclaration' || statement.exportKind === 'type') return [];
    if (isAstNode(statement.declaration)) {
      return namedParts(statement.declaration).map(([name, node]) => ({ name, node }));
    }
    const specifiers = Array.isArray(statement.specifiers) ? statement.specifiers.filter(isAstNode) : [];
    return specifiers.map((specifier) => {
      const name = nameOf(specifier.local) ?? 'an export';
      return { name, node: declared.get(name) ?? statement };
    });
  });
}

/** Functions, and variables that are not plain settings such as `export const dynamic = 'x'`. */
function namedParts(statement: unknown): [string, AstNode][] {
  if (!isAstNode(statement)) return [];
  if (statement.type === 'FunctionDeclaration') return [[nameOf(statement.id) ?? 'a function', statement]];
  if (statement.type !== 'VariableDeclaration' || !Array.isArray(statement.declarations)) return [];
  return statement.declarations
    .filter((part: AstNode) => isAstNode(part.init) && part.init.type !== 'Literal')
    .map((part: AstNode) => [nameOf(part.id) ?? 'an export', part]);
}

function callsGuard(node: AstNode): boolean {
  let found = false;
  walkAst(node, (part) => {
    if (part.type !== 'CallExpression' || !isAstNode(part.callee)) return;
    const called = part.callee.type === 'MemberExpression' ? part.callee.property : part.callee;
    found ||= DESK_GUARDS.includes(nameOf(called) ?? '');
  });
  return found;
}
