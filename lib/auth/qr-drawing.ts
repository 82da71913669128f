import { create } from 'qrcode';
import type { QrDrawing } from '#lib/articles/desk-accounts.ts';

/** Light units around a code (ISO/IEC 18004). */
const QUIET = 4;

/** The QR code of a text, as a path to be drawn: no mark-up of a library comes into the page. */
export function drawQrCode(text: string): QrDrawing {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const places = Array.from({ length: modules.size ** 2 }, (_, place) => place);
  const dark = places.filter((place) => modules.data[place] === 1);
  const squares = dark.map((place) => {
    const [x, y] = [place % modules.size, Math.floor(place / modules.size)];
    return `M${x + QUIET} ${y + QUIET}h1v1h-1z`;
  });
  return { size: modules.size + 2 * QUIET, path: squares.join('') };
}
