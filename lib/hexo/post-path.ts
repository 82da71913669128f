/** A post's path below `_posts`, whether the content root is the site, its source folder or `_posts` itself. */
export function belowPosts(path: string): string {
  return path.replace(/^(?:.*?\/)?_posts\//, '');
}

/** Whether Hexo makes a page of it: neither a draft nor a name that it leaves out (`_…`, `.…`, `…%`, `…~`). */
export function isPost(path: string): boolean {
  const names = belowPosts(path).split('/');
  return !/(?:^|\/)_drafts\//.test(path) && names.every((name) => !/^[_.]/.test(name)) && !/[%~]$/.test(path);
}
