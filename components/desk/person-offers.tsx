import type { OfferedRule } from '#lib/articles/desk-people.ts';
import { t } from '#lib/messages/translate.ts';

/** Rules that would have spared editors what they did again and again. */
export function PersonOffers({ offers }: { offers: OfferedRule[] }) {
  if (offers.length === 0) return null;
  return (
    <section aria-labelledby="offers" className="mt-4 border-l-2 border-accent bg-sunk px-3 py-2 text-note">
      <h3 id="offers" className="font-semibold">
        {t('people.rule.title')}
      </h3>
      <ul>
        {offers.map((offer) => (
          <OfferedRow key={`${offer.id} ${offer.into?.id}`} offer={offer} />
        ))}
      </ul>
    </section>
  );
}

function OfferedRow({ offer: { id, name, into, times, articles } }: { offer: OfferedRule }) {
  const kind = into === null ? 'not-person' : 'merge';
  const query = new URLSearchParams({ kind, id: String(id), ...(into && { into: String(into.id) }) });
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-1">
      <span className="min-w-0 flex-1 basis-56">
        {t(`people.rule.${kind}`, { name, into: into?.name ?? '', times, articles })}
      </span>
      <a href={`/desk/people/change?${query}`} className="button-quiet">
        {t('people.next')}
      </a>
    </li>
  );
}
