/** What stands on a registry's page, taken for the description of a tool: it says nothing about one, but its title does about the server. */
const PAGE = /^\s*Deploy Server\b\s*([^@]*?)\s*(?:Claim Server\b.*?)?(?:@\S+\s*)?Try in Playground\b/s;

/** The server's title where a description is the text of a registry's page; `undefined` for every other description. */
export const titleOfPage = (description: string): string | undefined => PAGE.exec(description)?.[1];
