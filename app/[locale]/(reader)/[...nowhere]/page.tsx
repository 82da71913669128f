import { notFound } from 'next/navigation';
import { type PageInput, pageParams } from '../page-params.ts';

/** Any address that no page has: a page of its own, so that the notice speaks the language of the address. */
export default async function Nowhere({ params }: PageInput<{ nowhere: string[] }>) {
  await pageParams(params);
  notFound();
}
