import { useMemo } from 'react';

const LIMIT = 4096;

/** Sixteen octets a line with offset and printable characters; no more than 4 KiB. */
export function hexLines(
  hex: string,
): readonly { readonly offset: string; readonly octets: string; readonly text: string }[] {
  const lines = [];
  const end = Math.min(hex.length, LIMIT * 2);
  for (let at = 0; at < end; at += 32) {
    const octets = hex.slice(at, Math.min(end, at + 32)).match(/../g) ?? [];
    lines.push({
      offset: (at / 2).toString(16).padStart(6, '0'),
      octets: octets.join(' ').padEnd(47),
      text: octets
        .map((octet) => Number.parseInt(octet, 16))
        .map((code) => (code >= 32 && code < 127 ? String.fromCharCode(code) : '.'))
        .join(''),
    });
  }
  return lines;
}

export function HexDump({ hex }: { readonly hex: string }) {
  const lines = useMemo(() => hexLines(hex), [hex]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard
    <pre className="hex" tabIndex={0}>
      {lines.map((line) => (
        <span key={line.offset}>
          <b>{line.offset}</b> {line.octets} {line.text}
          {'\n'}
        </span>
      ))}
    </pre>
  );
}
