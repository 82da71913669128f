import { t } from '#lib/messages/translate.ts';

interface SectionHeadingProps {
  title: string;
  href?: string;
}

/** A heavy rule and the name of what stands below it. */
export function SectionHeading({ title, href }: SectionHeadingProps) {
  return (
    <div className="mb-5 flex items-baseline justify-between gap-4 border-t-3 border-rule-strong pt-2.5">
      <h2 className="headline min-w-0 text-[1.375rem]/[1.4]">
        {href ? (
          <a href={href} className="quiet-link">
            {title}
          </a>
        ) : (
          title
        )}
      </h2>
      {href && (
        <a
          href={href}
          aria-label={`${title} ${t('front.more')}`}
          className="label quiet-link chevron shrink-0 py-0.5"
        >
          {t('front.more')}
        </a>
      )}
    </div>
  );
}
