import { visitorKeys } from 'oxc-parser';

/** Any node of the parser's ESTree (https://github.com/estree/estree). */
export interface AstNode {
  readonly type: string;
  readonly start: number;
  readonly [property: string]: unknown;
}

export function isAstNode(value: unknown): value is AstNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

/** Calls `visit` for the node and everything below it, in source order. */
export function walkAst(node: AstNode, visit: (node: AstNode) => void): void {
  visit(node);
  for (const key of visitorKeys[node.type] ?? []) {
    const child = node[key];
    for (const part of Array.isArray(child) ? child : [child]) {
      if (isAstNode(part)) walkAst(part, visit);
    }
  }
}

/** The name of an identifier or the text of a string key; null for anything computed. */
export function nameOf(node: unknown): string | null {
  if (!isAstNode(node)) return null;
  if (typeof node.name === 'string') return node.name;
  return typeof node.value === 'string' ? node.value : null;
}

/** Directives ('use client', …) in a node and below, with their offsets. */
export function findDirectives(node: AstNode): { text: string; offset: number }[] {
  const directives: { text: string; offset: number }[] = [];
  walkAst(node, (part) => {
    if (typeof part.directive === 'string') directives.push({ text: part.directive, offset: part.start });
  });
  return directives;
}
