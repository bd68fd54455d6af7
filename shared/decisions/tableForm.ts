/** The forms in which a decision table leaves and enters: DMN for other decision tools, CSV and workbooks for people. */
export const tableForms = ['dmn', 'csv', 'xlsx'] as const
export type TableForm = (typeof tableForms)[number]
