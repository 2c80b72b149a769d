import type { ToolCapability } from '../../../vocabulary.ts';

/** `params` as in `definition.fixture.ts`; `company` is the server's name, then names of other tools. */
export type Case = [capability: ToolCapability, name: string, description: string, params: string, company?: string];
