import { enArchive } from './en-archive.ts';
import { enReading } from './en-reading.ts';
import { enSearch } from './en-search.ts';
import { enSearchBox } from './en-search-box.ts';
import type { ReaderMessages } from './reader-messages.ts';

/** Text for readers in English, in ICU message format; the keys are zh-cn.ts's. */
export const en: ReaderMessages = {
  site: {
    skip: 'Skip to content',
    sections: 'Sections',
    search: 'Search',
    closeSearch: 'Close search',
    searchPlaceholder: 'Search articles, people, publishers',
    home: 'Home',
    rss: 'RSS feed',
    desk: 'Editors’ desk',
    navMain: 'Main navigation',
    breadcrumb: 'You are here',
    description: '{name}: the day’s news, gathered from many publishers.',
    powered: 'Powered by Baolan (报栏)',
    feedTitle: '{name} · All articles',
    lunar: '',
  },
  language: {
    switch: 'Language',
    offer: 'Read this page in English',
    dismiss: 'Dismiss',
    toSimplified: 'Show in simplified characters',
    toOriginal: 'Show the original characters',
  },
  front: {
    latest: 'Latest',
    more: 'More',
    emptyTitle: 'Nothing has been posted yet',
    emptyBody: 'Put Markdown or HTML articles into the content folder and restart; they will appear here.',
    ruleTitle: 'How the front page is made',
    rule: 'What the editors have chosen comes first, in their order. Where they have chosen nothing, the lead is one of the eight newest articles that is less than a day old and has a picture; the others follow by time, with at most two from one publisher and three from one section around the lead, and those with pictures nearest to it. Each section then lists its newest articles that are not already above.',
  },
  section: {
    proposed: 'This section came with an import and has yet to be confirmed by the editors.',
    proposedShort: 'unconfirmed',
    subsections: 'Subsections',
    subscribe: 'Follow',
    count: '{count, plural, one {# article} other {# articles}}',
    empty: 'There are no articles in this section yet.',
    older: 'Older articles',
    newest: 'Back to the latest',
  },
  article: {
    originalTitle: 'Original headline',
    source: 'Publisher',
    modified: 'Updated',
    minutes: '{minutes, number} min read',
    undated: 'Undated',
    credits: 'Credits',
    asPrinted: 'As printed:',
    correctedByDesk: 'Corrected by the editors on {date}',
    byDesk: 'confirmed by the editors',
    quoted: '“{text}”',
    sameSection: 'More from this section',
    related: 'Related articles',
    about: 'About this article',
    twin: 'Same story',
    contents: 'Contents',
    photoBy: ' (Photo: {names})',
    neighbours: 'Before and after this in {section}',
    older: 'Previous',
    newer: 'Next',
  },
  withdrawn: {
    title: 'This article has been withdrawn',
  },
  oldAddress: {
    title: 'This old address belongs to more than one article',
    body: 'On the original site these articles shared one address. Please choose the one you are looking for.',
  },
  role: {
    editor: 'Editor',
    reporter: 'Reporter',
    author: 'Author',
    proofreader: 'Proofreader',
    translator: 'Translator',
    photographer: 'Photographer',
    source: 'Publisher',
  },
  person: {
    title: 'Articles by {name}',
    roleCount: '{role}: {count, plural, one {# article} other {# articles}}',
    kicker: 'People',
    empty: 'No credited articles yet.',
  },
  source: {
    kicker: 'Publisher',
    count: '{count, plural, one {# article} other {# articles}}',
  },
  archive: enArchive,
  reading: enReading,
  search: enSearch,
  searchBox: enSearchBox,
  error: {
    notFoundTitle: 'Page not found',
    notFoundBody: 'The address may be mistyped, or the article is no longer here.',
    backHome: 'Go to the front page',
    trySearch: 'Search articles',
    title: 'This page can’t be shown right now',
    body: 'Something went wrong on the server while preparing it. Please try again later.',
    retry: 'Try again',
  },
  failure: {
    away: {
      title: 'We’ll be back in a moment',
      body: 'The articles can’t be reached right now. This rarely lasts long; please try again shortly.',
    },
    fault: {
      title: 'This page can’t be shown right now',
      body: 'Something went wrong on the server while preparing it. Please try again later.',
    },
    address: {
      title: 'This address can’t be read',
      body: 'It contains broken characters; perhaps a part was lost when it was copied.',
    },
  },
};
