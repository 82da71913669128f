const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const TAG = /\{%-?[ \t]*(\w+)([^%]*)%\}/g;

/**
 * Hexo's tag plugins in Markdown as plain Markdown: pictures and quotations keep their meaning, the
 * marks of `raw`, `note` and all others go and what they enclose stays. Fenced code is left alone.
 */
export function replaceHexoTags(markdown: string): string {
  if (!markdown.includes('{%')) return markdown;
  let fence: string | null = null;
  const lines = markdown.split('\n').map((line) => {
    const mark = FENCE.exec(line)?.[1];
    if (mark && (fence === null || mark.startsWith(fence))) fence = fence === null ? mark : null;
    return fence !== null || mark ? line : line.replace(TAG, replaceTag);
  });
  return lines.join('\n');
}

function replaceTag(_tag: string, name: string, argument: string): string {
  if (name === 'asset_img' || name === 'img') return picture(argument);
  if (name === 'blockquote' || name === 'quote' || name === 'centerquote') return '\n\n<blockquote>\n\n';
  if (/^end(?:blockquote|quote|centerquote)$/.test(name)) return '\n\n</blockquote>\n\n';
  if (name === 'codeblock' || name === 'code') return '\n```\n';
  if (name === 'endcodeblock' || name === 'endcode') return '\n```\n';
  return '';
}

/** `[class] address [width] [height] ["title"]` */
function picture(argument: string): string {
  const words = argument.match(/"[^"]*"|'[^']*'|\S+/g) ?? [];
  const address = words.find((word) => /[./]/.test(word) && !/^["']/.test(word));
  const title = words.find((word) => /^["']/.test(word))?.slice(1, -1) ?? '';
  return address ? `![${title}](${address})` : '';
}
