import { create } from 'qrcode';

/** Light units around a code (ISO/IEC 18004). */
const QUIET = 4;

/** The QR code of an address as a path, one stroke for each dark run of a row. */
export function drawCode(address: string): { size: number; d: string } {
  const { size, data } = create(address, { errorCorrectionLevel: 'M' }).modules;
  let d = '';
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (!data[y * size + x]) continue;
      const start = x;
      while (x + 1 < size && data[y * size + x + 1]) x++;
      d += `M${start + QUIET} ${y + QUIET}h${x - start + 1}v1H${start + QUIET}z`;
    }
  }
  return { size: size + 2 * QUIET, d };
}
