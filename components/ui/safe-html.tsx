interface SafeHtmlProps {
  /** Sanitised by lib/html, or escaped text with <mark> from lib/search. Nothing else may come here. */
  html: string;
  as?: 'div' | 'span';
  className?: string;
}

/** The one door through which ready-made markup gets into a page. */
export function SafeHtml({ html, as: Tag = 'div', className }: SafeHtmlProps) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the markup is sanitised by lib/html or escaped by lib/search
  return <Tag className={className} dangerouslySetInnerHTML={{ __html: html }} />;
}
