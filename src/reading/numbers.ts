/** Number words of one language → a number. */

export interface NumberWords {
  readonly units: Readonly<Record<string, number>>;
  /** What the words before it are multiplied by: `hundred`, `thousand`. */
  readonly scales: Readonly<Record<string, number>>;
  /** Stands between the words of one number: `and`, `-`. */
  readonly joins: RegExp;
}

/** Digits with or without separators of thousands, number words, or both: `1,200`, `twenty-five`, `3.5 million`; else null. */
export function numberOf(text: string, { units, scales, joins }: NumberWords): number | null {
  const words = text
    .trim()
    .toLowerCase()
    .replace(/(\d)[,٬ '\u202f](?=\d{3}(?!\d))/g, "$1")
    .replace(/(\d)[.٫](?=\d)/g, "$1.")
    .split(joins)
    .filter(Boolean);
  if (words.length === 0) return null;
  let total = 0;
  let current: number | null = null;
  for (const word of words) {
    const unit = /^\d+(\.\d+)?$/.test(word) ? Number(word) : units[word];
    if (unit !== undefined) {
      current = (current ?? 0) + unit;
      continue;
    }
    const scale = scales[word];
    if (scale === undefined) return null;
    if (scale === 100) current = (current ?? 1) * scale;
    else {
      total += (current ?? 1) * scale;
      current = null;
    }
  }
  return round(total + (current ?? 0));
}

/** 1.1 million is 1 100 000, and nothing beside it. */
const round = (value: number) => Math.round(value * 1e6) / 1e6;
