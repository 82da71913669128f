/** What the desk's page /desk/articles says. */
export const zhCnArticles = {
  title: '文章',
};
