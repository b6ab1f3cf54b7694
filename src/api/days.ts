/** What is wrong with a day of a query, `YYYY-MM-DD`; undefined where nothing is. */
export const isDay = (text: string): string | undefined => {
  const day = new Date(`${text}T00:00:00Z`);
  const real = /^[12]\d{3}-\d\d-\d\d$/.test(text) && !Number.isNaN(day.getTime());
  return real && day.toISOString().startsWith(text)
    ? undefined
    : 'must be a day from 1000-01-01 to 2999-12-31, YYYY-MM-DD';
};
