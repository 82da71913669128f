/** What the desk's page /desk/log says. */
export const zhCnLog = {
  title: '日志',
};
