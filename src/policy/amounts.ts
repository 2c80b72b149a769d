/**
 * Exact amounts in millionths (policy language, section 6). A single amount may be 2^53-1 units, which is more millionths
 * than a double can tell apart, so the sums are bigints.
 */

export const MAX_AMOUNT = Number.MAX_SAFE_INTEGER;
const MILLION = 1_000_000n;

/**
 * An amount in millionths, finer fractions rounded up. The number is read as the decimal JSON writes for it, so that 1.1
 * is 1100000 millionths and not one more for the double's last bit. Undefined when it cannot be counted: not a JSON
 * number, not finite, below 0 or above 2^53-1.
 */
export function millionths(amount: unknown): bigint | undefined {
  if (typeof amount !== 'number' || !(amount >= 0 && amount <= MAX_AMOUNT)) return undefined;
  if (Number.isInteger(amount)) return BigInt(amount) * MILLION;
  const [mantissa = '0', exponent = '0'] = String(amount).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  return shiftUp(BigInt(whole + fraction), 6 + Number(exponent) - fraction.length);
}

/** digits x 10^places, rounded up to a whole number. */
function shiftUp(digits: bigint, places: number): bigint {
  if (places >= 0) return digits * 10n ** BigInt(places);
  const divisor = 10n ** BigInt(-places);
  return (digits + divisor - 1n) / divisor;
}
