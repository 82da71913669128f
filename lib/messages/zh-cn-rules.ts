/** What the desk's page /desk/rules says. */
export const zhCnRules = {
  title: '规则',
};
