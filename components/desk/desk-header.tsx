import type { Editor } from '#lib/articles/desk-views.ts';
import { t } from '#lib/messages/translate.ts';

interface DeskHeaderProps {
  siteName: string;
  editor: Editor;
  signOut: () => Promise<void>;
}

const ROLE_NAMES = { admin: 'desk.roleAdmin', editor: 'desk.roleEditor', viewer: 'desk.roleViewer' } as const;

const ROOMS = [
  { href: '/desk', name: 'desk.queue', forAdmins: false },
  { href: '/desk/articles', name: 'desk.articlesPage', forAdmins: false },
  { href: '/desk/categories', name: 'desk.categoriesPage', forAdmins: false },
  { href: '/desk/rules', name: 'desk.rulesPage', forAdmins: false },
  { href: '/desk/people', name: 'desk.peoplePage', forAdmins: false },
  { href: '/desk/log', name: 'desk.logPage', forAdmins: false },
  { href: '/desk/users', name: 'desk.usersPage', forAdmins: true },
  { href: '/desk/design', name: 'design.title', forAdmins: false },
] as const;

/** The head of every desk page: where one is, who one is, the ways out. */
export function DeskHeader({ siteName, editor, signOut }: DeskHeaderProps) {
  const role = t(ROLE_NAMES[editor.role]);
  return (
    <header className="border-b border-rule bg-raised">
      <div className="shell flex flex-wrap items-center gap-x-6 gap-y-1 py-3 text-note">
        <a href="/desk" className="headline text-item no-underline">
          {siteName} · {t('desk.title')}
        </a>
        <nav aria-label={t('desk.title')} className="flex flex-wrap items-center gap-x-5">
          {ROOMS.filter(({ forAdmins }) => !forAdmins || editor.role === 'admin').map(({ href, name }) => (
            <a key={href} href={href} className="py-1">
              {t(name)}
            </a>
          ))}
          <a href="/" className="py-1">
            {t('desk.viewSite')}
          </a>
        </nav>
        <div className="ml-auto flex flex-wrap items-center gap-x-4">
          <a href="/desk/account" className="text-soft">
            {t('desk.signedInAs', { name: editor.name, role })}
          </a>
          <form action={signOut}>
            <button type="submit" className="min-h-8 cursor-pointer underline underline-offset-4">
              {t('desk.signOut')}
            </button>
          </form>
        </div>
      </div>
    </header>
  );
}
