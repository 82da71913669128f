/** Where the browser keeps what a reader set, and what that can be; on <html> it stands as `data-…`. */
export const READING_KEY = 'baolan:reading';
export const READING_SETTINGS = [
  'theme',
  'size',
  'leading',
  'paragraphs',
  'face',
  'keys',
  'history',
  'dim',
] as const;
