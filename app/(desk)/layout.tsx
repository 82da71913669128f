import type { Metadata } from 'next';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { siteMetadata, siteViewport } from '../site-metadata.ts';
import '../desk.css';

// As for reader pages: whole without JavaScript, and a missing thing a real 404.
export const instant = false;

export const viewport = siteViewport;

export async function generateMetadata(): Promise<Metadata> {
  await connection();
  return siteMetadata();
}

/** The root of the desk, whose only language is the first. */
export default async function DeskRoot({ children }: { children: ReactNode }) {
  await connection();
  return (
    <html lang="zh-Hans">
      <body>{children}</body>
    </html>
  );
}
