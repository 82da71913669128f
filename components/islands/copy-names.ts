/** Each saved article has a cache of its own with all its page needs, so that taking it off is one step. */
export const COPY = 'saved:';
/** The page that lists what is saved; it also stands in for whatever else is asked for without a network. */
export const LIST_COPY = 'saved:list';

export const WORKER = '/sw.js';
