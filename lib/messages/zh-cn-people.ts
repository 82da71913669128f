/** What the desk's page /desk/people says. */
export const zhCnPeople = {
  title: '人员',
};
