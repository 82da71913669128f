/** What the queue on /desk says. */
export const zhCnQueue = {
  title: '待处理',
};
