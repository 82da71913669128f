import { connection } from 'next/server';
import { countByDay, countByMonth, listDay } from '#db/queries/archive.ts';
import { cleanKeyset } from '#db/queries/keyset.ts';
import { CATEGORIES, LISTS } from '#lib/articles/cache-tags.ts';
import type { ArchiveCount, ArchiveDay } from '#lib/articles/views.ts';
import { type PageScript, pageScript } from '#lib/han/page-script.ts';
import { type Settled, settle, unsettle } from './settle.ts';

// What the archive reads; see reader.ts for the manner.

const DAY_PAGE = 60;

async function cachedMonths(): Promise<Settled<ArchiveCount[]>> {
  'use cache';
  return settle([LISTS], countByMonth);
}

/** Months that have articles, newest first. */
export async function archiveMonths(): Promise<ArchiveCount[]> {
  await connection();
  return unsettle(await cachedMonths());
}

async function cachedDays(month: string): Promise<Settled<ArchiveCount[]>> {
  'use cache';
  return settle([LISTS], () => countByDay(month));
}

/** Days of a month ('2026-11') that have articles. */
export async function archiveDays(month: string): Promise<ArchiveCount[]> {
  await connection();
  return unsettle(await cachedDays(month));
}

async function cachedDay(day: string, page: string | null, script: PageScript): Promise<Settled<ArchiveDay>> {
  'use cache';
  return settle([LISTS, CATEGORIES], () => listDay(day, page, DAY_PAGE), script);
}

/** One page of a day ('2026-11-24'). */
export async function archiveDay(day: string, page: string | null): Promise<ArchiveDay> {
  await connection();
  return unsettle(await cachedDay(day, cleanKeyset(page), pageScript()));
}
