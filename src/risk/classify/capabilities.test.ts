import { describe, expect, it } from 'vitest';
import type { ToolCapability } from '../vocabulary.ts';
import { classify, inferFacts } from './classify.ts';
import { definition } from './definition.fixture.ts';

type Case = [capability: ToolCapability, name: string, description: string, params: string, company?: string];

/** Capabilities of a tool; `company` is the server's name, then names of other tools. */
function found(name: string, description: string, params: string, company = ''): ToolCapability[] {
  const [server = '', ...others] = company.split(' ');
  return inferFacts(definition(name, description, params), [name, ...others], server).capabilities;
}

const HAS: Case[] = [
  ['untrusted-content-read', 'get_issue_history', 'Get the history of an issue', 'issue'],
  ['untrusted-content-read', 'web_search', 'Search the web', 'query'],
  ['untrusted-content-read', 'fetch_markdown', 'Fetch a website and return it as Markdown', 'url'],
  ['untrusted-content-read', 'get_pod_logs', 'Get logs of a pod', 'pod'],
  ['untrusted-content-read', 'read_query', 'Execute a SELECT query on the SQLite database', 'query', 'sqlite'],
  ['untrusted-content-read', 'click', 'Click an element', 'uid', 'devtools navigate_page click'],
  ['private-data-read', 'list_habits', 'List habits', '', 'habits create_habit list_habits'],
  ['private-data-read', 'get_issue_watchers', 'Get the watchers of an issue', 'issue'],
  ['private-data-read', 'whoami', 'Get the authenticated user', ''],
  ['private-data-read', 'find', 'Run a find query against a collection', 'collection filter', 'mongodb'],
  ['private-data-read', 'search', 'Search with the query language', 'jql'],
  ['file-read', 'read_image', 'Read an image from disk', 'image_path'],
  ['file-read', 'upload_file', 'Upload a file to the form', 'file_paths:array'],
  ['file-write', 'evaluate', 'Evaluate script in the page', 'function filename', 'devtools navigate_page click'],
  ['file-delete', 'delete_file', 'Delete a file', 'path'],
  ['secrets-read', 'list_env', 'List environment variables of a service', 'service'],
  ['log-read', 'list_events', 'List events of the cluster', 'namespace', 'kubernetes'],
  ['retrieval', 'query_docs', 'Search documentation for a question', 'question'],
  ['code-repo-read', 'get_file_contents', 'Get the content of a file', 'repo path', 'gitlab'],
  ['returns-media', 'generate_image', 'Generate an image from a prompt', 'prompt'],
  ['returns-media', 'download_attachment', 'Download an attachment', 'id'],
  ['http-fetch', 'describe_image', 'Describe an image', 'image_url'],
  ['http-post', 'create_monitor', 'Create an uptime monitor', 'url method headers'],
  ['browser', 'drop_files', 'Drop files onto an element', 'paths', 'tools navigate_page click drop_files'],
  ['browser', 'get_markdown', 'Get the page as Markdown', 'url', 'browser-rendering'],
  ['code-exec', 'deploy_function', 'Deploy a function', 'name files:array'],
  ['agent-spawn', 'run_agent', 'Run an agent on a task', 'task'],
  ['issue-write', 'create_task', 'Create a task', 'name', 'asana'],
  ['messaging-send', 'reply', 'Reply in a channel', 'channel text', 'slack'],
  ['email-send', 'gmail_send', 'Send an email with Gmail', 'to body'],
  ['db-write', 'hset', 'Set a field of a hash', 'name key value', 'redis'],
  ['db-delete', 'hdel_fields', 'Delete fields of a hash', 'name', 'redis'],
  ['bulk-operation', 'delete_relations', 'Delete relations', 'relations:array'],
  ['bulk-operation', 'list_user_roles', 'List roles of users', 'user_ids:array'],
  ['infra-delete', 'delete_service', 'Delete a service', 'id', 'railway'],
  ['cloud-admin', 'update_environment', 'Update the settings of a service', 'service', 'heroku'],
  ['cloud-admin', 'helm_upgrade_release', 'Update a Helm release', 'name'],
  ['identity-admin', 'remove_team_from_project', 'Revoke access of a team', 'team'],
  ['identity-admin', 'create_api_key', 'Create an API key', 'name'],
  ['crypto-transfer', 'send', 'Transfer an amount to an address', 'to amount', 'solana'],
  ['paid-api', 'ask', 'Ask a question with search results', 'messages', 'perplexity'],
  ['private-data-read', 'api_request', 'Make any request to the API of the service', 'endpoint method body'],
  ['identity-admin', 'api_request', 'Make any request to the API of the service', 'endpoint method body'],
  ['infra-delete', 'call_cli', 'Execute any CLI command', 'cli_command', 'aws-cli'],
  ['code-exec', 'apply_yaml', 'Apply a manifest to a Kubernetes cluster', 'yaml_path'],
  ['identity-admin', 'apply_yaml', 'Apply a manifest to a Kubernetes cluster', 'yaml_path'],
  ['code-exec', 'build_image', 'Build a container image', 'context_path'],
  ['paid-api', 'get_logs', 'Get logs from CloudWatch', 'group'],
  ['private-data-read', 'search_messages', 'Search messages of public and private channels', 'query'],
  ['private-data-read', 'pop_first', 'Remove and return the first element', 'key', 'redis'],
  ['untrusted-content-read', 'press_key', 'Press a key', 'key include_snapshot'],
  ['untrusted-content-read', 'get_tag', 'Get a tag', 'repo tag', 'github'],
  ['untrusted-content-read', 'search_events', 'Search events', 'query', 'sentry'],
  ['secrets-read', 'get_resource', 'Get a resource of the cluster', 'kind name', 'kubernetes'],
  ['file-read', 'create_page', 'Create a page', 'title content_file'],
  ['cli-wrapper', 'deploy', 'Deploys an application using the SAM CLI', 'name'],
  ['agent-spawn', 'ask_assistant', 'Ask the assistant a question', 'prompt'],
  ['bulk-operation', 'download_files', 'Download all files of an issue', 'issue'],
  ['db-write', 'add_member', 'Add a member to a sorted set', 'key member', 'redis'],
  ['untrusted-content-read', 'get_package_docs', 'Get documentation for a package', 'name'],
  ['untrusted-content-read', 'ask', 'Ask a question', 'question', 'perplexity'],
  ['untrusted-content-read', 'get_crypto_news', 'Get the latest articles in real time', ''],
  ['untrusted-content-read', 'decompile_function', 'Decompile a function', 'address'],
  ['untrusted-content-read', 'get_doc', '', 'slug', 'team create_doc get_doc'],
  ['private-data-read', 'get_doc', '', 'slug', 'team create_doc get_doc'],
  ['private-data-read', 'get_node_content', 'Get the content of a node', 'id', 'archive create_node'],
  ['http-fetch', 'fetch_url', '', ''],
  ['paid-api', 'geocode', 'Find the coordinates of an address', 'address', 'maps'],
  ['log-read', 'analyze_login_history', 'Analyze the login history', ''],
  ['file-read', 'post_update', 'Post an update', 'text media_paths:array'],
  ['file-read', 'get_report', 'Read a test report', 'results_dir'],
  ['file-write', 'upload_file', 'Upload a file', 'name remote_path'],
  ['file-write', 'create_excel_file', 'Create a new Excel file', ''],
  ['code-repo-read', 'track_history', 'Get the history of a file', 'repo_path file'],
  ['issue-write', 'post_tweet', 'Post a tweet', 'text'],
];

const HAS_NOT: Case[] = [
  ['untrusted-content-read', 'list_issue_types', 'List the types that an issue can have', ''],
  ['untrusted-content-read', 'shorten', 'Shorten a link', 'url'],
  ['untrusted-content-read', 'describe_log_groups', 'List log groups', 'prefix'],
  ['private-data-read', 'list_labels', 'List labels', '', 'desk create_label list_labels'],
  ['private-data-read', 'read_text_file', 'Read a file', 'path'],
  ['private-data-read', 'get_weather_alerts', 'Get weather alerts for a state', 'state'],
  ['private-data-read', 'list_tables', 'List tables', 'database', 'mysql'],
  ['file-read', 'get_branch_file', 'Get a file of a GitHub repository', 'repo path'],
  ['file-write', 'change_directory', 'Change the working directory', 'path'],
  ['file-delete', 'write_file', 'Overwrite a file', 'path content'],
  ['file-delete', 'delete_comment', 'Delete a comment of a Figma file', 'file_key'],
  ['secrets-read', 'check_cookie', 'Check whether the cookie is valid', ''],
  ['log-read', 'list_events', 'List events of the calendar', 'calendar', 'google-calendar'],
  ['retrieval', 'list_documents', 'List documents', ''],
  ['code-repo-read', 'list_issues', 'List issues of a repository', 'repo', 'gitlab'],
  ['returns-media', 'list_images', 'List images of a registry', ''],
  ['http-fetch', 'connect', 'Connect to a database', 'url'],
  ['http-fetch', 'list_webhooks', 'List webhooks', 'url'],
  ['http-post', 'api_request', 'Make a request to the API of the service', 'endpoint method body'],
  ['browser', 'take_heapsnapshot', 'Save a heap snapshot', 'file_path', 'tools navigate_page click'],
  ['browser', 'create_page', 'Create a page', 'title', 'wiki'],
  ['sql', 'aggregate', 'Run an aggregation', 'collection pipeline', 'mongodb'],
  ['agent-spawn', 'trigger_automation', 'Trigger an automation of Home Assistant', 'id'],
  ['issue-write', 'resolve_review_thread', 'Resolve a review thread on a pull request', 'id'],
  ['messaging-send', 'publish', 'Publish a message to a channel', 'channel message', 'redis'],
  ['db-write', 'git_commit', 'Records changes to the repository', 'message'],
  ['bulk-operation', 'create_order', 'Create an order', 'items:array'],
  ['infra-delete', 'delete_comment', 'Delete a comment', 'id', 'railway'],
  ['infra-delete', 'delete_project', 'Delete a project', 'id', 'todoist'],
  ['cloud-admin', 'update_project', 'Update a project', 'id', 'asana'],
  ['identity-admin', 'add_sorted_member', 'Add a member to a sorted set', 'key member'],
  ['crypto-transfer', 'place_order', 'Place an order for shares', 'symbol side quantity', 'broker'],
  ['payments', 'buy_token', 'Buy a token', 'amount'],
  ['private-data-read', 'list_sessions', 'List sessions', '', 'aws-console'],
  ['private-data-read', 'list_queues', 'List queues', '', 'rabbitmq create_queue list_queues'],
  ['private-data-read', 'get_cost_report', 'Get a cost report', '', 'aws-pricing'],
  ['private-data-read', 'list_posts', 'List posts', '', 'blog list_posts search_posts'],
  ['untrusted-content-read', 'get_cost', 'Get the cost of a new project', ''],
  ['untrusted-content-read', 'get_flow_logs', 'Get flow logs of a network', ''],
  ['identity-admin', 'install_pwa', 'Install an app by its manifest', 'manifest_id'],
  ['identity-admin', 'api_request', 'Make a request to any API', 'url method body'],
  ['db-write', 'run_panel_query', 'Run the query of a panel', 'panel_ids query_index'],
  ['sql', 'get_query_plan', 'Get the plan of a SQL query', 'sql'],
  ['cloud-admin', 'deploy_help', 'Get instructions on how to deploy an app to Lambda', 'type'],
  ['paid-api', 'geocode', 'Find the coordinates of an address', 'address', 'nominatim'],
  ['untrusted-content-read', 'run_javascript', 'Execute a JavaScript snippet in the Deno runtime', 'code'],
  ['untrusted-content-read', 'get_page_views', 'Get how often a page was read', 'id', 'confluence'],
  ['file-read', 'get_file_source', 'Get a file', 'repo_id file_name'],
  ['messaging-send', 'post_tweet', 'Post a tweet', 'text'],
  ['paid-api', 'list_models', 'List models', '', 'replicate'],
];

describe('capabilities', () => {
  it.each(HAS)('%s: %s, %s [%s] %s', (capability, name, description, params, company) => {
    expect(found(name, description, params, company)).toContain(capability);
  });

  it.each(HAS_NOT)('no %s: %s, %s [%s] %s', (capability, name, description, params, company) => {
    expect(found(name, description, params, company)).not.toContain(capability);
  });

  it('come with a reason each', () => {
    const { facts, grounds } = classify(definition('send_email', 'Send an email', 'to'), ['send_email']);
    expect([...grounds.keys()]).toEqual(facts.capabilities);
    expect(grounds.get('email-send')).toBe('it sends mail');
  });
});
