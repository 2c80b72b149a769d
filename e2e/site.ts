import { test as base, type Page } from '@playwright/test';

/** One page of each kind; every check that is about all pages runs on these. */
export const KINDS = {
  home: './',
  servers: 'servers/',
  server: 'servers/scarecr0w12-whmcs-mcp-tool/',
  'server of another kind': 'servers/agntor-mcp/',
  tools: 'tools/',
  'a Destructive tool': 'tools/scarecr0w12-whmcs-mcp-tool/whmcs-cancel-order/',
  'a Write tool': 'tools/scarecr0w12-whmcs-mcp-tool/whmcs-open-ticket/',
  'a Financial tool': 'tools/scarecr0w12-whmcs-mcp-tool/whmcs-add-payment/',
  'a Read tool': 'tools/scarecr0w12-whmcs-mcp-tool/whmcs-get-ticket/',
  category: 'categories/destructive/',
  risk: 'risk/critical/',
  attacks: 'attacks/',
  attack: 'attacks/tool-poisoning/',
  taxonomy: 'attacks/owasp-mcp/',
  capability: 'capabilities/untrusted-content-read/',
  capabilities: 'capabilities/',
  stack: 'stack/',
  validator: 'validator/',
  guides: 'guides/',
  guide: 'guides/add-a-server/',
  method: 'method/',
  'policy language': 'policy-language/',
  diagnostics: 'diagnostics/',
  diagnostic: 'diagnostics/MP001/',
  changes: 'changes/',
  keyboard: 'keyboard/',
  search: 'search/?q=cancel',
  'missing page': 'tools/scarecr0w12-whmcs-mcp-tool/whmcs-cancel-orders/',
} as const;

/** What the browser complained about while a page was open: violations of the policy, errors, failed requests. */
class Complaints {
  readonly all: string[] = [];

  async watch(page: Page): Promise<void> {
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        console.error(`policy violated: ${violatedDirective} ${blockedURI}`);
      });
    });
    page.on('pageerror', (error) => this.all.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') this.all.push(message.text());
    });
    page.on('requestfailed', (request) => {
      // What is still on its way when a page is left, its icon too, the browser calls off.
      const why = request.failure()?.errorText;
      if (why !== 'net::ERR_ABORTED') this.all.push(`failed: ${request.url()} ${why}`);
    });
  }
}

export const test = base.extend<{ complaints: Complaints }>({
  complaints: async ({ page }, use) => {
    const complaints = new Complaints();
    await complaints.watch(page);
    await use(complaints);
  },
});

export { expect } from '@playwright/test';
