import { StreamableHTTPError } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { McpError } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import { cut } from '../../publish/text.ts';
import { UsageError } from '../command.ts';
import { visible } from '../output.ts';
import { ServerFault } from './watch.ts';

/** Texts of a server inside our sentence are cut to this length. */
const LONGEST_QUOTE = 200;

const shown = (text: string): string => cut(visible(text), LONGEST_QUOTE);

/** What the SDK, the network or the server's answer threw, as one sentence. Wrong use stays wrong use. */
export function faultOf(error: unknown, request: string): ServerFault | UsageError {
  if (error instanceof ServerFault || error instanceof UsageError) return error;
  return new ServerFault(`the server ${sentence(error, request)}`);
}

function sentence(error: unknown, request: string): string {
  if (error instanceof StreamableHTTPError) return httpSentence(error);
  if (error instanceof McpError) return `answered ${request} with an error: ${shown(error.message)}`;
  if (error instanceof z.core.$ZodError) return `answered ${request} with something else than the protocol says.`;
  if (error instanceof SyntaxError) return `answered ${request} with something that is no JSON.`;
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof Error) return `cannot be reached: ${shown(causeText(cause))}.`;
  return `cannot be read: ${shown(error instanceof Error ? error.message : String(error))}`;
}

function httpSentence({ code, message }: StreamableHTTPError): string {
  if (code === 401 || code === 403)
    return `asks for authorisation (HTTP status ${code}); send what it wants with --header.`;
  const redirect = /Redirect to \S+ not followed(?:; try \S+ instead)?/.exec(message)?.[0];
  if (redirect !== undefined && code !== undefined && code < 400)
    return `answered with a redirect. ${shown(redirect)}.`;
  if (code === -1) return `does not talk streamable HTTP: ${shown(message.replace(/^Streamable HTTP error: /, ''))}.`;
  return `answered with HTTP status ${code}; is this the address of its MCP endpoint?`;
}

/** `connect ECONNREFUSED 127.0.0.1:9`; a host with several addresses has one cause for each. */
function causeText(cause: Error): string {
  const first = cause instanceof AggregateError ? cause.errors[0] : undefined;
  return first instanceof Error ? first.message : cause.message;
}
