import type { ReactNode } from 'react';
import { t } from '#lib/messages/translate.ts';
import { PageHead } from './page-head.tsx';
import { savedHref } from './reader-href.ts';
import { CloseIcon } from './reading-icons.tsx';

/** '%' in a text is what the browser puts in. */
const HOLE = '%';
const SWITCH = 'flex items-center gap-3 py-1.5';

/** The reader's own lists: empty here, filled in the browser by components/islands/saved-page.ts. */
export function SavedPage() {
  return (
    <div data-saved-page={savedHref()} className="mx-auto max-w-[46rem]">
      <PageHead title={t('reading.savedPage.title')}>
        <p className="mt-2 text-note text-soft">{t('reading.savedPage.intro')}</p>
      </PageHead>
      <noscript>
        <p className="border-t border-rule pt-4">{t('reading.savedPage.needsScript')}</p>
      </noscript>
      <OfflineNote />
      <div data-needs-script="" className="lists">
        <div role="tablist" aria-label={t('reading.savedPage.tabs')} className="tabs">
          <Tab name="saved" title={t('reading.savedPage.savedTab')} chosen />
          <Tab name="read" title={t('reading.savedPage.readTab')} />
        </div>
        <Panel name="saved" empty={t('reading.savedPage.savedEmpty')}>
          <p className="mt-6 flex flex-wrap items-center gap-3 text-note">
            <button type="button" data-export="" className="button-quiet">
              {t('reading.savedPage.export')}
            </button>
            <label className="button-quiet cursor-pointer has-focus-visible:outline-2 has-focus-visible:outline-accent">
              {t('reading.savedPage.import')}
              <input type="file" accept="application/json,.json" data-import="" className="sr-only" />
            </label>
            <ClearButton name="saved" />
            <span className="label" data-space={t('reading.savedPage.space', { size: HOLE })} />
          </p>
          <p
            role="status"
            className="mt-2 text-note text-soft"
            data-import-said=""
            data-imported={t('reading.savedPage.imported', { count: HOLE })}
            data-failed={t('reading.savedPage.importFailed')}
          />
        </Panel>
        <Panel name="read" empty={t('reading.savedPage.readEmpty')}>
          <div className="mt-6 flex flex-wrap items-center gap-x-6 gap-y-1 text-note">
            <label className={SWITCH}>
              <input type="checkbox" data-keep-history="" defaultChecked />
              {t('reading.savedPage.keepHistory')}
            </label>
            <label className={SWITCH}>
              <input type="checkbox" data-dim-read="" />
              {t('reading.savedPage.dimRead')}
            </label>
            <ClearButton name="read" />
          </div>
        </Panel>
      </div>
      <Rows />
    </div>
  );
}

/** Shown where the list stands in for a page that was asked for without a network. */
function OfflineNote() {
  return (
    <div
      data-offline-note=""
      role="status"
      hidden
      className="mb-7 border-s-3 border-accent bg-sunk px-4 py-2.5"
    >
      <p className="headline text-item">{t('reading.savedPage.offlineTitle')}</p>
      <p className="mt-1 text-note">{t('reading.savedPage.offlineBody')}</p>
      <button type="button" className="button-quiet mt-3 text-note">
        {t('reading.savedPage.retry')}
      </button>
    </div>
  );
}

type Shelf = 'saved' | 'read';

function Tab({ name, title, chosen = false }: { name: Shelf; title: string; chosen?: boolean }) {
  return (
    <button
      type="button"
      role="tab"
      id={`tab-${name}`}
      data-tab={name}
      aria-controls={`shelf-${name}`}
      aria-selected={chosen}
      tabIndex={chosen ? 0 : -1}
    >
      {title} <span data-count={name} className="label tabular-nums" />
    </button>
  );
}

function Panel({ name, empty, children }: { name: Shelf; empty: string; children: ReactNode }) {
  const isSaved = name === 'saved';
  return (
    <section role="tabpanel" id={`shelf-${name}`} aria-labelledby={`tab-${name}`} hidden={!isSaved}>
      <ol
        data-shelf={name}
        data-when={t(isSaved ? 'reading.savedPage.savedOn' : 'reading.savedPage.readOn', { date: HOLE })}
        data-part={isSaved ? undefined : t('reading.savedPage.progress', { percent: HOLE })}
      />
      <p data-empty="" hidden className="py-10 text-soft">
        {empty}
      </p>
      {/* Shown with the list, so that it does not move when that is filled. */}
      <div data-foot="" hidden>
        {children}
      </div>
    </section>
  );
}

function ClearButton({ name }: { name: Shelf }) {
  return (
    <button type="button" data-clear={name} hidden className="text-link">
      {t('reading.savedPage.clear')}
    </button>
  );
}

function Rows() {
  return (
    <template>
      <li data-row="" className="relative flex gap-4 border-b border-rule py-5">
        <div className="min-w-0 flex-1">
          <h2 className="text-item">
            <a href="/" data-headline="" className="headline cover-link">
              {HOLE}
            </a>
          </h2>
          <p className="label mt-1 flex flex-wrap gap-x-3">
            <span data-source="" />
            <span data-when="" />
            <span data-part="" />
            <span data-copied="" hidden>
              {t('reading.savedPage.isOffline')}
            </span>
          </p>
        </div>
        <button
          type="button"
          data-remove=""
          aria-label={t('reading.savedPage.remove', { title: HOLE })}
          className="icon-button text-soft"
        >
          <CloseIcon />
        </button>
      </li>
      <li
        data-undo-row=""
        data-removed={t('reading.savedPage.removed', { title: HOLE })}
        data-cleared={t('reading.savedPage.cleared', { count: HOLE })}
        className="flex items-center justify-between gap-4 border-b border-rule bg-sunk px-3 py-2.5 text-note"
      >
        <span role="status" data-what="" className="min-w-0 truncate" />
        <button type="button" className="text-link shrink-0">
          {t('reading.savedPage.undo')}
        </button>
      </li>
    </template>
  );
}
