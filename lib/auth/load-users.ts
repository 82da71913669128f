import { listUsers } from '#db/queries/users.ts';
import type { ListedUser } from '#lib/articles/desk-accounts.ts';

/** Every account, for admins. */
export function loadUsers(): Promise<ListedUser[]> {
  return listUsers();
}
