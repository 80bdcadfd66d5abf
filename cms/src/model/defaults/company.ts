/** The company before anybody has said who it is. Holidays differ by country and year: none are guessed. */
export const COMPANY_DEFAULT = {
  name: 'Mi empresa',
  workingDays: {
    monday: true,
    tuesday: true,
    wednesday: true,
    thursday: true,
    friday: true,
    saturday: false,
    sunday: false,
  },
};

/** Files that somebody uploads without a profile of their own belong here. */
export const SOURCE_DEFAULT = { name: 'Carga manual', kind: 'upload' } as const;
