/** `categories/destructive/`. */
export function categoryPath(category: string): string {
  return `categories/${category.toLowerCase()}/`;
}

/** `risk/critical/`. */
export function riskPath(severity: string): string {
  return `risk/${severity}/`;
}
