const FEED = /^\/(c|people|sources)\/(.+)\/(feed\.xml|atom\.xml|feed\.json)$/;

/**
 * The route that answers for the feed beside a list's page, root-relative; null for any other address. A section's
 * address has any depth, and no route of its own can stand behind that.
 */
export function feedRouteFor(pathname: string): string | null {
  const [, list, of, file] = FEED.exec(pathname) ?? [];
  if (list === undefined || of === undefined || file === undefined) return null;
  return `/list-feed?${new URLSearchParams({ list, of: decoded(of), file })}`;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return path;
    throw error;
  }
}
