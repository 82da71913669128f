import { basename } from 'node:path/posix';
import type { Source } from './read-source.ts';
import { isIn, roomOf } from './rooms.ts';
import { CACHE_ROOM, CLIENT_FILES_NAMED_BY_NEXT, EMPTY_WORDS, ENVIRONMENT_READERS } from './rules.ts';
import { type AstNode, findDirectives, nameOf, walkAst } from './walk-ast.ts';
import type { Finding } from './wrong-import.ts';

/** Rules about a file by itself: its name, its directives, what it reads from outside. */
export function findBrokenHouseRules(source: Source): Finding[] {
  return [
    ...emptyNames(source),
    ...environmentReads(source),
    ...clientDirectives(source),
    ...cacheDirectives(source),
  ];
}

function emptyNames({ path }: Source): Finding[] {
  const [stem = ''] = basename(path).split('.');
  const empty = stem === 'index' || stem.split('-').some((word) => EMPTY_WORDS.includes(word));
  return empty ? [{ rule: 'file-name', detail: `'${stem}' does not say what the file does`, offset: 0 }] : [];
}

function environmentReads({ path, program }: Source): Finding[] {
  if (
    ENVIRONMENT_READERS.some((reader) => path === reader || (reader.endsWith('/') && path.startsWith(reader)))
  ) {
    return [];
  }
  const findings: Finding[] = [];
  walkAst(program, (node) => {
    if (!readsEnvironment(node)) return;
    findings.push({
      rule: 'environment',
      detail: 'process.env is read in lib/config.ts only',
      offset: node.start,
    });
  });
  return findings;
}

/** `process.env`, `process['env']`, `globalThis.process.env`, `const { env } = process`, `import { env } from 'node:process'`. */
function readsEnvironment(node: AstNode): boolean {
  if (node.type === 'MemberExpression') return nameOf(node.property) === 'env' && isProcess(node.object);
  if (node.type === 'VariableDeclarator')
    return isProcess(node.init) && takesEnv(node.id, 'properties', 'key');
  if (node.type !== 'ImportDeclaration') return false;
  const from = nameOf(node.source);
  return (from === 'node:process' || from === 'process') && takesEnv(node, 'specifiers', 'imported');
}

function isProcess(node: unknown): boolean {
  if (nameOf(node) === 'process') return true;
  return isMember(node) && nameOf(node.property) === 'process';
}

function isMember(node: unknown): node is AstNode {
  return typeof node === 'object' && node !== null && 'type' in node && node.type === 'MemberExpression';
}

function takesEnv(pattern: unknown, list: string, name: string): boolean {
  if (typeof pattern !== 'object' || pattern === null) return false;
  const entries: unknown = Reflect.get(pattern, list);
  if (!Array.isArray(entries)) return false;
  return entries.some((entry: AstNode) => nameOf(entry[name]) === 'env');
}

function clientDirectives({ path, program }: Source): Finding[] {
  const directive = findDirectives(program).find(({ text }) => text === 'use client');
  const named = path.endsWith('.client.tsx');
  if (directive && !named && !CLIENT_FILES_NAMED_BY_NEXT.test(path)) {
    const detail = "a file with 'use client' is called *.client.tsx";
    return [{ rule: 'client-file-name', detail, offset: directive.offset }];
  }
  if (named && !directive) {
    return [{ rule: 'client-directive', detail: "a *.client.tsx file begins with 'use client'", offset: 0 }];
  }
  return [];
}

function cacheDirectives({ path, program }: Source): Finding[] {
  if (isIn(roomOf(path), [CACHE_ROOM])) return [];
  return findDirectives(program)
    .filter(({ text }) => text.startsWith('use cache'))
    .map(({ offset }) => ({
      rule: 'cache-directive' as const,
      detail: `'use cache' stands in ${CACHE_ROOM} only`,
      offset,
    }));
}
