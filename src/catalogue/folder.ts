/** Where the project keeps its catalogue, from its root. */
export const CATALOGUE_FOLDER = 'catalogue';
