// Who may do what. Every page, route handler and server action of the desk and the API stands here; the test
// e2e/desk-rights.spec.ts walks the files, fails for one that is missing, and asks the running portal as each role.
//
// To add one: a line with the file (below app/), for actions with the name behind '#', for handlers with the method.
// An action is called with the `form` that stands here, so harmless that even an admin changes nothing by it, and so
// well-formed that a viewer is refused for being one ('forbidden': it redirects to ?said=forbidden, or answers with the
// reason 'forbidden'). 'let-in' is any other answer: it was refused as invalid, or done.

export const ROLES = ['nobody', 'viewer', 'editor', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/**
 * 'sign-in': sent to the sign-in page. 'forbidden': told that one may not. 'shown': 200. 'nothing': 204. 'missing': 404, of an address
 * that leads nowhere. 'let-in': an action that ran. 'to …': redirected there.
 */
export type Outcome = 'sign-in' | 'forbidden' | 'shown' | 'nothing' | 'missing' | 'let-in' | `to /${string}`;
export type Outcomes = Readonly<Record<Role, Outcome>>;

export interface Door {
  /** Root-relative; of an action the page that it is posted to. */
  readonly address: string;
  readonly outcomes: Outcomes;
  /** What an action is called with. */
  readonly form?: Readonly<Record<string, string>>;
  /** The session that calls it ends by it. */
  readonly endsSession?: true;
  /** What a handler that is not a GET is sent. */
  readonly body?: string;
}

const everybody = (outcome: Outcome): Outcomes => ({
  nobody: outcome,
  viewer: outcome,
  editor: outcome,
  admin: outcome,
});
const signedIn = (outcome: Outcome): Outcomes => ({ ...everybody(outcome), nobody: 'sign-in' });
const deciders = (outcome: Outcome): Outcomes => ({ ...signedIn(outcome), viewer: 'forbidden' });
const admins = (outcome: Outcome): Outcomes => ({ ...deciders(outcome), editor: 'forbidden' });

const NO_ID = { id: '999999999' };
const NO_ARTICLE = 'aaaaaaaaaaaa';

const page = (address: string, outcomes: Outcomes): Door => ({ address, outcomes });
const action = (
  address: string,
  outcomes: Outcomes,
  form: Door['form'] = {},
  more: Pick<Door, 'endsSession'> = {},
): Door => ({ address, outcomes, form, ...more });

export const PAGES: Readonly<Record<string, Door>> = {
  '(desk)/desk/page.tsx': page('/desk', signedIn('shown')),
  '(desk)/desk/account/page.tsx': page('/desk/account', signedIn('shown')),
  '(desk)/desk/articles/[id]/page.tsx': page(`/desk/articles/${NO_ARTICLE}`, signedIn('missing')),
  '(desk)/desk/articles/page.tsx': page('/desk/articles', signedIn('shown')),
  '(desk)/desk/articles/decide/page.tsx': page(
    '/desk/articles/decide',
    signedIn('to /desk/articles?said=failed'),
  ),
  '(desk)/desk/design/page.tsx': page('/desk/design', signedIn('shown')),
  '(desk)/desk/log/page.tsx': page('/desk/log', signedIn('shown')),
  '(desk)/desk/people/page.tsx': page('/desk/people', signedIn('shown')),
  '(desk)/desk/people/[id]/page.tsx': page('/desk/people/999999999', signedIn('missing')),
  '(desk)/desk/people/change/page.tsx': page('/desk/people/change', signedIn('to /desk/people?said=failed')),
  '(desk)/desk/rules/page.tsx': page('/desk/rules', signedIn('shown')),
  '(desk)/desk/rules/[id]/page.tsx': page('/desk/rules/999999999', signedIn('missing')),
  '(desk)/desk/categories/page.tsx': page('/desk/categories', signedIn('shown')),
  '(desk)/desk/categories/[id]/page.tsx': page('/desk/categories/999999999', signedIn('missing')),
  '(desk)/desk/categories/change/page.tsx': page(
    '/desk/categories/change',
    signedIn('to /desk/categories?said=failed'),
  ),
  '(desk)/desk/quarantine/page.tsx': page('/desk/quarantine', signedIn('shown')),
  '(desk)/desk/sign-in/page.tsx': page('/desk/sign-in', {
    ...everybody('to /desk'),
    nobody: 'shown',
  }),
  '(desk)/desk/sign-in/forgot/page.tsx': page('/desk/sign-in/forgot', everybody('shown')),
  '(desk)/desk/sign-in/link/[token]/page.tsx': page('/desk/sign-in/link/none', everybody('shown')),
  '(desk)/desk/users/page.tsx': page('/desk/users', admins('shown')),
};

export const HANDLERS: Readonly<Record<string, Door>> = {
  'api/auth/[...nextauth]/route.ts GET': page('/api/auth/session', everybody('shown')),
  // Without next-auth's own token it changes nothing: see the test on foreign origins.
  'api/auth/[...nextauth]/route.ts POST': {
    address: '/api/auth/signout',
    outcomes: everybody('to /api/auth/signout?csrf=true'),
    body: 'json=false',
  },
  'api/desk/changes/route.ts GET': page('/api/desk/changes', { ...everybody('shown'), nobody: 'nothing' }),
  '(desk)/desk/categories/places/route.ts GET': page('/desk/categories/places?q=a', signedIn('shown')),
  '(desk)/desk/people/names/route.ts GET': page('/desk/people/names?q=a', signedIn('shown')),
  'api/search/route.ts GET': page('/api/search?q=a', everybody('shown')),
};

export const ACTIONS: Readonly<Record<string, Door>> = {
  '(desk)/desk/actions.ts#approveCategoriesAction': action('/desk', deciders('let-in'), NO_ID),
  '(desk)/desk/actions.ts#approveCreditsAction': action('/desk', deciders('let-in'), NO_ID),
  '(desk)/desk/actions.ts#rejectCreditsAction': action('/desk', deciders('let-in'), NO_ID),
  '(desk)/desk/actions.ts#dateArticleAction': action('/desk', deciders('let-in'), {
    id: NO_ARTICLE,
    date: '2020-05-04 10:30',
  }),
  '(desk)/desk/actions.ts#decideEntryAction': action('/desk', deciders('let-in')),
  '(desk)/desk/actions.ts#undoEntryAction': action('/desk', deciders('let-in')),
  '(desk)/desk/actions.ts#listPlacesAction': action('/desk', signedIn('let-in')),
  '(desk)/desk/actions.ts#signOutAction': action('/desk', signedIn('sign-in'), {}, { endsSession: true }),

  '(desk)/desk/account/actions.ts#signOutEverywhereAction': action(
    '/desk/account',
    signedIn('to /desk/sign-in?said=signed-out'),
    {},
    { endsSession: true },
  ),
  '(desk)/desk/account/actions.ts#endSessionAction': action('/desk/account', signedIn('let-in'), {
    id: 'none',
  }),
  '(desk)/desk/account/actions.ts#changePasswordAction': action('/desk/account', signedIn('let-in')),
  '(desk)/desk/account/actions.ts#beginSecondFactorAction': action('/desk/account', signedIn('let-in')),
  '(desk)/desk/account/actions.ts#cancelSecondFactorAction': action('/desk/account', signedIn('let-in')),
  '(desk)/desk/account/actions.ts#confirmSecondFactorAction': action('/desk/account', signedIn('let-in')),
  '(desk)/desk/account/actions.ts#renewRecoveryCodesAction': action('/desk/account', signedIn('let-in')),
  '(desk)/desk/account/actions.ts#dropSecondFactorAction': action('/desk/account', signedIn('let-in')),

  '(desk)/desk/categories/actions.ts#changeCategoriesAction': action('/desk/categories', deciders('let-in'), {
    kind: 'hide',
    id: '999999999',
    versions: '{"999999999":1}',
  }),
  '(desk)/desk/categories/actions.ts#undoChangeAction': action('/desk/categories', deciders('let-in'), NO_ID),

  '(desk)/desk/categories/actions.ts#forecastChangeAction': action('/desk/categories', signedIn('let-in')),
  '(desk)/desk/categories/actions.ts#carryOutChangeAction': action('/desk/categories', deciders('let-in')),

  '(desk)/desk/articles/actions.ts#decideArticlesAction': action('/desk/articles', deciders('let-in'), {
    kind: 'hide',
    promised: '0'.repeat(64),
    id: NO_ARTICLE,
  }),
  '(desk)/desk/articles/actions.ts#decideArticleAction': action('/desk/articles', deciders('let-in'), {
    kind: 'hide',
    id: NO_ARTICLE,
    version: '0',
  }),
  '(desk)/desk/log/actions.ts#undoDecisionAction': action('/desk/log', deciders('let-in'), NO_ID),
  '(desk)/desk/people/actions.ts#changePeopleAction': action('/desk/people', deciders('let-in'), {
    kind: 'not-person',
    ...NO_ID,
  }),
  '(desk)/desk/people/actions.ts#forecastPeopleAction': action('/desk/people', signedIn('let-in')),
  '(desk)/desk/people/actions.ts#keepApartAction': action('/desk/people', deciders('let-in'), {
    pair: '999999998 999999999',
  }),
  '(desk)/desk/people/actions.ts#undoPeopleAction': action('/desk/people', deciders('let-in'), {
    ...NO_ID,
    page: '1',
  }),
  '(desk)/desk/people/actions.ts#changeCreditAction': action('/desk/people', deciders('let-in'), {
    kind: 'up',
    ...NO_ID,
    seen: '',
    articleId: NO_ARTICLE,
  }),
  '(desk)/desk/rules/actions.ts#changeRuleAction': action('/desk/rules', deciders('let-in'), {
    ...NO_ID,
    seen: '999999999',
    into: '999999999',
  }),

  '(desk)/desk/quarantine/actions.ts#retryFileAction': action('/desk/quarantine', deciders('let-in'), {
    path: 'nowhere.md',
    folder: '/nowhere',
  }),
  '(desk)/desk/quarantine/actions.ts#retryFolderAction': action('/desk/quarantine', deciders('let-in'), {
    folder: '/nowhere',
  }),

  // Whoever has a link is nobody yet; a wrong one changes nothing.
  '(desk)/desk/sign-in/link/[token]/actions.ts#choosePasswordAction': action(
    '/desk/sign-in/link/none',
    everybody('let-in'),
    { token: 'none', password: 'a good password', again: 'a good password' },
  ),
  '(desk)/desk/sign-in/forgot/actions.ts#forgotAction': action('/desk/sign-in/forgot', everybody('let-in')),

  '(desk)/desk/users/actions.ts#inviteAction': action('/desk/users', admins('let-in')),
  '(desk)/desk/users/actions.ts#makeLinkAction': action('/desk/users', admins('let-in'), NO_ID),
  '(desk)/desk/users/actions.ts#changeRoleAction': action('/desk/users', admins('let-in'), {
    ...NO_ID,
    role: 'viewer',
  }),
  '(desk)/desk/users/actions.ts#removeUserAction': action('/desk/users', admins('let-in'), NO_ID),
  '(desk)/desk/users/actions.ts#restoreUserAction': action('/desk/users', admins('let-in'), NO_ID),
  '(desk)/desk/users/actions.ts#resetFactorAction': action('/desk/users', admins('let-in'), NO_ID),
};
