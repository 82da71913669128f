/**
 * Raised whenever the steps give other results for the same bytes: `portal import --again` then has something
 * to do, and says so. Apart from the steps, which load a megabyte of parsers that only the worker threads need.
 */
export const PIPELINE_VERSION = 4;
