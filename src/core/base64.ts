/** Numbers as text: how packed tables travel inside a script. Little-endian, as every machine is that runs a browser. */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 of the bytes of `numbers`, padded with zeros to whole groups of three bytes. */
export function base64Of(numbers: Uint8Array | Uint16Array | Uint32Array | Int32Array): string {
  const bytes = new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 3) {
    const chunk = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    for (let shift = 18; shift >= 0; shift -= 6) parts.push(ALPHABET.charAt((chunk >>> shift) & 63));
  }
  const unused = (3 - (bytes.length % 3)) % 3;
  return parts.join('').slice(0, parts.length - unused) + '='.repeat(unused);
}

/** The bytes of `base64`, opened by the browser where it can. */
export function bytesOf(base64: string): ArrayBuffer {
  return canOpen(Uint8Array) ? Uint8Array.fromBase64(base64).buffer : bytesByHand(base64);
}

/** Chromium before 140 and Node before 25 cannot; the check goes when the oldest browser supported can. */
function canOpen(type: object): boolean {
  return 'fromBase64' in type;
}

/** The slow way, for older browsers: core knows neither `atob` nor Node. */
export function bytesByHand(base64: string): ArrayBuffer {
  const values = new Uint8Array(128);
  for (let i = 0; i < 64; i += 1) values[ALPHABET.charCodeAt(i)] = i;
  const digits = base64.replace(/=+$/, '');
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (let i = 0; i < digits.length; i += 1) {
    held = (held << 6) | (values[digits.charCodeAt(i)] as number);
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at] = (held >>> bits) & 0xff;
      at += 1;
    }
  }
  return bytes.buffer;
}
