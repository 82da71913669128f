import { SECTION_COLOURS } from '#lib/articles/section-colour.ts';
import { t } from '#lib/messages/translate.ts';
import type { ColourToken, TextPair } from './read-tokens.ts';
import { Specimen } from './specimen.tsx';

interface ColourTableProps {
  tokens: ColourToken[];
  pairs: TextPair[];
}

/** Every colour in both schemes, and how well each text is read on its ground. */
export function ColourTable({ tokens, pairs }: ColourTableProps) {
  return (
    <Specimen title={t('design.colours')} note={t('design.coloursNote')}>
      <div className="grid grid-cols-1 gap-6 lg:grid-cols-2">
        <Swatches scheme="light" tokens={tokens} />
        <Swatches scheme="dark" tokens={tokens} />
      </div>
      <table className="mt-6 w-full max-w-3xl text-note tabular-nums">
        <thead>
          <tr className="border-b border-rule-strong text-start">
            <th className="py-1.5 pe-4 text-start">{t('design.pair')}</th>
            <th className="py-1.5 pe-4 text-end">{t('design.light')}</th>
            <th className="py-1.5 text-end">{t('design.dark')}</th>
          </tr>
        </thead>
        <tbody>
          {pairs.map(({ ink, ground, light, dark }) => (
            <tr key={ink + ground} className="border-b border-rule">
              <td className="py-1.5 pe-4">{t('design.on', { ink, ground })}</td>
              <td className="py-1.5 pe-4 text-end">{light.toFixed(1)}</td>
              <td className="py-1.5 text-end">{dark.toFixed(1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Specimen>
  );
}

function Swatches({ scheme, tokens }: { scheme: 'light' | 'dark'; tokens: ColourToken[] }) {
  return (
    <div data-theme={scheme} className="border border-rule p-5">
      <ul className="grid grid-cols-2 gap-x-5 gap-y-2.5 sm:grid-cols-3">
        {tokens.map((token) => (
          <Swatch key={token.name} name={token.name} colour={token[scheme]} />
        ))}
        {SECTION_COLOURS.map((colour, at) => (
          <Swatch key={colour.light} name={t('design.section', { number: at + 1 })} colour={colour[scheme]} />
        ))}
      </ul>
    </div>
  );
}

function Swatch({ name, colour }: { name: string; colour: string }) {
  return (
    <li className="flex min-w-0 items-center gap-2.5 text-label">
      <span className="size-7 shrink-0 border border-rule" style={{ background: colour }} />
      <span className="min-w-0 wrap-anywhere">
        {name}
        <br />
        <span className="text-soft">{colour}</span>
      </span>
    </li>
  );
}
