import { originOf } from '../publish/environment.ts';

/**
 * The one file to change when the site is run by somebody else. Texts may hold `code` in backticks and nothing else.
 */
interface SiteConfig {
  name: string;
  /** What the site is, in one sentence: home page, feeds, search engines. */
  claim: string;
  /** Scheme and host, without a path. SITE_URL in the environment wins. */
  address: string;
  /** Where the records live: links to a record's line and to its issues are made from it. */
  repository: string;
  branch: string;
  /** The program that enforces a policy. Three steps put one in force. */
  gateway: { name: string; address?: string; steps: [GatewayStep, GatewayStep, GatewayStep] };
  /** The last words of a tool page, with an optional link. `tool` stands for the tool's name. */
  closing: { title: string; text: string; link?: { label: string; path: string } };
  /**
   * An https address that takes a posted form with `page`, `message` and `email`; each page then has that form at its foot,
   * which works without JavaScript. Without it reports go to the issues of the repository.
   */
  contact?: string;
  /** Version of /method/ that the classes follow. */
  method: string;
}

interface GatewayStep {
  title: string;
  text: string;
}

export const site: SiteConfig = {
  name: 'MCP Risk Catalogue',
  claim: 'What each MCP tool can do, how bad that is, and the policy that answers it.',
  address: originOf(process.env),
  repository: 'https://git.example/mcp-risk-catalogue',
  branch: 'main',
  gateway: {
    name: 'any gateway that reads this language',
    steps: [
      {
        title: 'Save the policy',
        text: 'Copy or download `policy.json`. Add the rules of the other tools your agent needs: what is not named is denied.',
      },
      {
        title: 'Check it',
        text: 'Run `mcp-risk policy check policy.json`, or open it in the validator and try the calls you expect.',
      },
      {
        title: 'Put it in front of the server',
        text: 'Give the file to the gateway between client and server, and point the client at the gateway. A policy that nothing enforces changes nothing.',
      },
    ],
  },
  closing: {
    title: 'One tool seldom comes alone',
    text: 'Start from the whole policy of this server, leave out what your agents do not need, and see in the validator everything that they could then call.',
    link: { label: 'Open the validator', path: 'validator/' },
  },
  method: '1',
};
