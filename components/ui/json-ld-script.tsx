interface JsonLdScriptProps {
  /** Serialised by lib/articles/json-ld.ts, in which '<' cannot occur. */
  json: string;
}

/** Structured data for crawlers; it is data and never runs. */
export function JsonLdScript({ json }: JsonLdScriptProps) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: React would escape quotes and break the JSON; '<' is escaped in it
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
