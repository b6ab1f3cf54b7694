/** What a cell holds, as text; `problem` when it holds nothing that can be trusted. */
export type CellText = { readonly text: string } | { readonly problem: string };

/**
 * The text of a cell as exceljs reads it. Nothing is evaluated: of a formula the value that the file holds counts.
 * A number that Excel could not hold is refused rather than stored as another one.
 */
export function cellText(value: unknown): CellText {
  if (value === null || value === undefined) return { text: '' };
  if (typeof value === 'string') return { text: value };
  if (typeof value === 'boolean') return { text: value ? '1' : '0' };
  if (typeof value === 'number') return numberText(value);
  if (value instanceof Date) return { problem: 'is a date; format the column as text' };
  if (typeof value !== 'object') return { problem: 'cannot be read' };
  if ('richText' in value && Array.isArray(value.richText))
    return { text: value.richText.map(partText).join('') };
  if ('formula' in value || 'sharedFormula' in value)
    return 'result' in value ? cellText(value.result) : { problem: 'is a formula without a value' };
  if ('text' in value) return cellText(value.text);
  return { problem: 'error' in value ? `is the error ${String(value.error)}` : 'cannot be read' };
}

const partText = (part: unknown): string =>
  typeof part === 'object' && part !== null && 'text' in part && typeof part.text === 'string'
    ? part.text
    : '';

function numberText(value: number): CellText {
  if (Number.isSafeInteger(value)) return { text: value.toString() };
  const text = String(value);
  return Number.isInteger(value) || text.includes('e')
    ? { problem: 'is a number with more digits than Excel keeps; format the column as text' }
    : { text };
}

/** A program that opens the file would take these for a formula, or for one made harmless. */
const FORMULA = /^[=+\-@']/;

/** CSV knows no types: an apostrophe makes such a cell text, as one types it in Excel. */
export const csvSafe = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** The apostrophe of `csvSafe` is no part of the value. */
export const csvUnsafe = (text: string): string =>
  text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;

/** Office Open XML writes what XML would not keep as `_xHHHH_`; exceljs does neither this nor the way back. */
export const xlsxEscaped = (text: string): string =>
  text.includes('_x') || text.includes('\r')
    ? text.replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_').replaceAll('\r', '_x000D_')
    : text;

export const xlsxUnescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
