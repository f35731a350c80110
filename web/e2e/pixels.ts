import type { Page } from 'playwright-core';

/** How many different colours a screenshot of a part of the page has, and how many of its pixels differ from another one's. */
export interface Looks {
  readonly colours: number;
  readonly differing: number;
}

/** Compares two PNGs in the browser itself, which can decode them. */
export async function compare(page: Page, first: Buffer, second: Buffer): Promise<Looks> {
  return page.evaluate(
    async ([a, b]) => {
      const pixels = async (base64: string) => {
        const octets = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([octets], { type: 'image/png' }));
        const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
        pen?.drawImage(bitmap, 0, 0);
        return new Uint32Array(pen?.getImageData(0, 0, bitmap.width, bitmap.height).data.buffer ?? new ArrayBuffer(0));
      };
      const [one, two] = [await pixels(a), await pixels(b)];
      return { colours: new Set(one).size, differing: one.filter((pixel, i) => pixel !== two[i]).length };
    },
    [first.toString('base64'), second.toString('base64')] as const,
  );
}
