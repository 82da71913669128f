import {
  askPage,
  type Cookies,
  callAction,
  outcomeOf,
  signInAdmin,
  signInByHttp,
} from './support/ask-portal.ts';
import { listDoors, readActionIds, readBrowserScripts, readCachedIds } from './support/list-doors.ts';
import { portalAddress } from './support/portal-address.ts';
import { ACTIONS, type Door, HANDLERS, PAGES, ROLES, type Role } from './support/rights-table.ts';
import { expect, test } from './support/test.ts';

// The whole desk as nobody, viewer, editor and admin, against e2e/support/rights-table.ts.

const PASSWORD = 'a password for this journey';
let ids = new Map<string, string>();
const cookies = new Map<Role, Cookies>([['nobody', '']]);

const cookiesOf = (role: Role) => cookies.get(role) ?? '';
const emailOf = (role: Role) => `rights-${role}@example.org`;

/** The admin is the portal's own: another one would be in the way of the journey about the last admin. */
async function signInAgain(role: Role): Promise<void> {
  if (role === 'nobody') return;
  cookies.set(role, role === 'admin' ? await signInAdmin() : await signInByHttp(emailOf(role), PASSWORD));
}

function idOf(action: string): string {
  const id = ids.get(action);
  if (!id)
    throw new Error(`The built portal has no action ${action}: no page uses it, or it goes by another name.`);
  return id;
}

/** Invites an account of a role and chooses its password, as its owner would. */
async function makeAccount(role: 'viewer' | 'editor', admin: Cookies): Promise<void> {
  const invited = await callAction({
    id: idOf('(desk)/desk/users/actions.ts#inviteAction'),
    address: '/desk/users',
    form: { email: emailOf(role), name: `权限${role}`, role },
    cookies: admin,
  });
  const token = /\/desk\/sign-in\/link\/([\w-]{20,})/.exec(await invited.text())?.[1] ?? '';
  await callAction({
    id: idOf('(desk)/desk/sign-in/link/[token]/actions.ts#choosePasswordAction'),
    address: `/desk/sign-in/link/${token}`,
    form: { token, password: PASSWORD, again: PASSWORD },
    cookies: '',
  });
  await signInAgain(role);
}

test.beforeAll(async () => {
  ids = await readActionIds();
  await signInAgain('admin');
  await makeAccount('viewer', cookiesOf('admin'));
  await makeAccount('editor', cookiesOf('admin'));
});

/** One line for each door that the source has and the table has not, or the other way round. */
function difference(kind: string, source: string[], table: Readonly<Record<string, Door>>): string[] {
  const missing = source.filter((door) => !Object.hasOwn(table, door));
  const gone = Object.keys(table).filter((door) => !source.includes(door));
  return [
    ...missing.map((door) => `add to ${kind} in e2e/support/rights-table.ts: '${door}': …`),
    ...gone.map(
      (door) => `take out of ${kind} in e2e/support/rights-table.ts: '${door}' (the source has none)`,
    ),
  ];
}

test('every page, handler and action stands in the table', async () => {
  const doors = await listDoors();
  const wrong = [
    ...difference('PAGES', doors.pages, PAGES),
    ...difference('HANDLERS', doors.handlers, HANDLERS),
    ...difference('ACTIONS', doors.actions, ACTIONS),
    // What an inline 'use server' would bring in.
    ...[...ids.keys()]
      .filter((action) => !doors.actions.includes(action))
      .map((action) => `${action} is no exported function of a file that begins with 'use server'`),
  ];
  expect(wrong, wrong.join('\n')).toEqual([]);
});

/** Asks as each role, and says where the answer is not what the table says. */
async function compare(
  table: Readonly<Record<string, Door>>,
  ask: (name: string, door: Door, role: Role) => Promise<string>,
): Promise<string[]> {
  const wrong: string[] = [];
  for (const [name, door] of Object.entries(table)) {
    for (const role of ROLES) {
      const expected = door.outcomes[role];
      const actual = await ask(name, door, role);
      const same = actual === expected || (expected === 'let-in' && actual.startsWith('to '));
      if (!same) wrong.push(`${name} as ${role}: ${actual}, and the table says ${expected}`);
    }
  }
  return wrong;
}

test('every page is for whom the table says', async () => {
  const wrong = await compare(PAGES, async (_name, { address }, role) =>
    outcomeOf(await askPage(address, cookiesOf(role)), 'page'),
  );
  expect(wrong, wrong.join('\n')).toEqual([]);
});

test('every route handler is for whom the table says', async () => {
  const wrong = await compare(HANDLERS, async (name, { address, body }, role) => {
    const answer = await fetch(`${portalAddress()}${address}`, {
      method: name.split(' ').at(-1) ?? 'GET',
      redirect: 'manual',
      headers: { Cookie: cookiesOf(role), 'Content-Type': 'application/x-www-form-urlencoded' },
      ...(body === undefined ? {} : { body }),
    });
    return outcomeOf(answer, 'page');
  });
  expect(wrong, wrong.join('\n')).toEqual([]);
});

test('every action is for whom the table says', async () => {
  test.slow(); // each of them is called four times
  const wrong = await compare(ACTIONS, async (name, { address, form = {}, endsSession }, role) => {
    const answer = await callAction({ id: idOf(name), address, form, cookies: cookiesOf(role) });
    if (endsSession) await signInAgain(role);
    return outcomeOf(answer, 'action');
  });
  expect(wrong, wrong.join('\n')).toEqual([]);
});

test('an action that another site sends does nothing', async () => {
  for (const [name, { address, form = {} }] of Object.entries(ACTIONS)) {
    const forged = { id: idOf(name), address, form, cookies: cookiesOf('admin') };
    const answer = await callAction({ ...forged, origin: 'https://evil.example' });
    expect(answer.ok || answer.status === 303, `${name} sent by another site: ${answer.status}`).toBe(false);
  }
  // Signing out was among them.
  expect(await outcomeOf(await askPage('/desk/users', cookiesOf('admin')), 'page')).toBe('shown');
});

test('no browser is told the ids of what pages are cached by', async () => {
  // Next would run such a function for whoever names its id, which is made anew with each build.
  const cached = await readCachedIds();
  expect(cached.length).toBeGreaterThan(0);
  let told = await readBrowserScripts();
  for (const { address } of [...Object.values(PAGES), { address: '/' }]) {
    told += await (await askPage(address, cookiesOf('admin'))).text();
  }
  expect(told.includes(idOf('(desk)/desk/users/actions.ts#inviteAction'))).toBe(true); // ids do stand there
  expect(cached.filter((id) => told.includes(id))).toEqual([]);
});

test('a copied cookie is worth nothing once its owner has signed out', async () => {
  const owner = await signInByHttp(emailOf('editor'), PASSWORD);
  const copy = owner;
  expect(await outcomeOf(await askPage('/desk', copy), 'page')).toBe('shown');
  const id = idOf('(desk)/desk/actions.ts#signOutAction');
  await callAction({ id, address: '/desk', form: {}, cookies: owner });
  expect(await outcomeOf(await askPage('/desk', copy), 'page')).toBe('sign-in');
  const session = await fetch(`${portalAddress()}/api/auth/session`, { headers: { Cookie: copy } });
  expect(await session.json()).toEqual({});
});
