/** What the desk page /desk/users and the account pages say. */
export const zhCnAccounts = {
  title: '用户',
};
