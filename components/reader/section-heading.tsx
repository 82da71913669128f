import { langOfName } from '#lib/messages/locale.ts';
import { t } from '#lib/messages/translate.ts';
import { sectionStyle } from './section-style.ts';

interface SectionHeadingProps {
  title: string;
  href?: string;
  /** What the way there says; 'more' unless given. */
  more?: string;
  /** The section whose colour it has. */
  section?: { path: string; colour?: string | null };
}

/** A rule that begins in the section's colour, and the name of what stands below it. */
export function SectionHeading({ title, href, more = t('front.more'), section }: SectionHeadingProps) {
  return (
    <div className="section-heading" style={section && sectionStyle(section)}>
      <h2 lang={langOfName(title)}>
        {href ? (
          <a href={href} className="quiet-link">
            {title}
          </a>
        ) : (
          title
        )}
      </h2>
      {href && (
        <a href={href} aria-label={`${title} ${more}`} className="label quiet-link chevron shrink-0 py-0.5">
          {more}
        </a>
      )}
    </div>
  );
}
