const NO_COLUMN = /[\p{Mn}\p{Me}\p{Cf}]/u;
const TWO_COLUMNS =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;

/** How many columns of a terminal a text takes: by code point, combining marks none, East Asian wide ones and emoji two. */
export function displayWidth(text: string): number {
  let columns = 0;
  for (const point of text) columns += NO_COLUMN.test(point) ? 0 : TWO_COLUMNS.test(point) ? 2 : 1;
  return columns;
}
