import { describe, expect, it } from 'vitest';
import { check, classOf } from './decide.fixture.ts';

describe('a name alone', () => {
  check([
    ['list_invoices', '', '', 'Read'],
    ['current_date', '', '', 'Read'],
    ['product_reviews', '', '', 'Read'],
    ['websearch', '', '', 'Read'],
    ['add', '', 'a b', 'Read'],
    ['directions_tool', '', '', 'Read'],
    ['place_details', '', '', 'Read'],
    ['enrich_company', '', '', 'Read'],
    ['turn_on_light', '', '', 'Write'],
    ['get_trades', 'Trades of the account', '', 'Read'],
    ['add', '', 'name text', 'Write'],
    ['dry_run_query', '', 'sql', 'Read'],
    ['limit_order', '', '', 'Financial'],
    ['omni_agent', '', '', 'Execute'],
    ['list_cancelled', '', '', 'Read'],
    ['get_delete_status', '', 'job_id', 'Read'],
    ['list_merge_requests', '', '', 'Read'],
    ['payment_methods_list', '', '', 'Read'],
    ['transfer_history', '', '', 'Read'],
    ['release_notes', '', '', 'Read'],
    ['simulate_swap', '', '', 'Read'],
    ['reset_stop_words', '', '', 'Write'],
    ['send_test_email', '', 'template', 'Write'],
    ['scale_matrix', '', 'name factor', 'Read'],
    ['add_server_configuration', '', '', 'Write'],
    ['hits', 'The number of entries between [<start> ... <end>]', 'query', 'Read'],
    ['web_data_google_play_store', '', '', 'Read'],
    ['search_engine', '', '', 'Read'],
    ['push_message_list', 'Retrieves push messages', 'page', 'Read'],
    ['push_message', 'Pushes a message to all devices', 'text', 'Write'],
    ['search', 'Issue a search query to the database', 'query', 'Read'],
    ['reset_hard', 'Resets the working tree', '', 'Destructive'],
    ['upgrade_subscription', 'Upgrade the subscription', 'id', 'Financial'],
    ['deny_command', 'Deny a pending command', 'id', 'Write'],
    ['generate_code', 'Generate code before creation or update', 'type', 'Read'],
    ['get_messages', 'Gets messages', 'chat download_media:boolean', 'Read'],
    ['facets', 'The most frequent values. This tool uses the facets endpoint', 'query', 'Read'],
    ['regenerate_api_key', 'Regenerate the key', 'id', 'Write'],
    ['knowledge_search', 'If a user asks to migrate, use this. Searches the guides', 'query', 'Read'],
    ['port_forward', 'Forward a local port to a pod', 'port', 'Execute'],
    ['interact_with_process', 'Send input to a running process', 'pid input', 'Execute'],
    ['request_airdrop', 'Request an airdrop', 'address', 'Financial'],
    ['place_mf_sip', 'Place a mutual fund SIP', 'amount', 'Financial'],
    ['fund_manager_by_name', '', 'name', 'Read'],
    ['add_rectangle', 'Add a rectangle', 'x y width height', 'Write'],
    ['aql_query', 'Execute an AQL query', 'query', 'Execute'],
    ['search_and_play', 'Search for a track and play the top result', 'query', 'Execute'],
    ['drag_and_drop', 'Drags and drops elements', 'x y', 'Execute'],
    ['expire_keys', 'Returns a receipt', 'id', 'Write'],
    ['block_reward', 'Returns the reward of a block', 'number', 'Read'],
    ['convert_csv_to_excel', 'Convert a CSV file', 'source_path target_path', 'Write'],
    ['resize_node', 'Resize a node', 'id width', 'Write'],
    ['resize_image', 'Resize an image', 'data width', 'Read'],
    ['leaderboard_today', '', '', 'Read'],
    ['customer_data_erasure', '', 'id', 'unknown'],
    ['set_subject', 'Returns "true" if the subject was updated', 'body', 'Write'],
    ['remove_from_whitelist', 'Remove a command from the whitelist', 'command', 'Destructive'],
    ['build_query', 'Build a query string for a type', 'type', 'Read'],
    ['forward_geocoding', 'Obtain the location of an address', 'address', 'Read'],
    ['create_dca_order', 'Create a DCA order', '', 'Financial'],
    ['send_webhook_message', 'Sends a message to a channel using a webhook', 'content', 'Write'],
    ['add_test_run', 'Add a new test run', 'name', 'Write'],
    ['transcriber', 'Make sure to call login first. Transcribes speech', '', 'Read'],
    ['python_repl', 'Interactive session', 'code', 'Execute'],
    ['cleanup_old_files', '', '', 'Destructive'],
    ['impersonate_user', '', 'id', 'Write'],
    ['interact', 'Interact with a page: click and fill forms', 'url', 'Execute'],
    ['records-tool', 'Interacts with the registry to get records', '', 'Read'],
    ['get_and_save', 'Get studies and save to CSV', 'query', 'Write'],
    ['get_schedule_and_record', 'Retrieve the results of a team', 'team', 'Read'],
    ['start_timer', '', 'task', 'Write'],
    ['subtask_promote', '', 'id', 'Write'],
    ['eth_call', 'Executes a call without creating a transaction', 'to data', 'Read'],
    ['set_custom_field_value', 'Set a value for a field', 'value', 'Write'],
    ['cache_set', 'Set a value in the cache', 'key value', 'Destructive'],
    ['build_swap_transaction', '', '', 'Read'],
    ['generate_random_token', '', '', 'Read'],
    ['generate_access_token', '', '', 'Write'],
    ['contribute_article', '', '', 'Write'],
    ['clear_unread', '', '', 'Write'],
    ['clear_messages', '', '', 'Destructive'],
    ['drain_node', '', '', 'Execute'],
    ['remove_background', '', 'image_url', 'Read'],
    ['getOrCreateCustomer', '', '', 'Write'],
    ['search_and_replace', '', '', 'Write'],
    ['pulls.merge', '', '', 'Write'],
    ['message-send', '', '', 'Write'],
    ['start_dev_server', '', '', 'Execute'],
    ['browser_click', '', '', 'Execute'],
    ['restart_pod', '', '', 'Execute'],
    ['r2_bucket_delete', '', '', 'Destructive'],
    ['delete_file_comment_draft', '', '', 'Destructive'],
    ['bulk_delete_users', '', '', 'Destructive'],
    ['confirm_delete', '', '', 'Destructive'],
    ['cancel_subscription', '', '', 'Destructive'],
    ['renew_domain', '', 'domainid:number!', 'Financial'],
    ['apply_credit', '', 'invoiceid amount:number', 'Financial'],
    ['place_order', '', '', 'Financial'],
    ['issue_refund', '', '', 'Financial'],
    ['buy', '', '', 'Financial'],
  ]);
});

describe('money, and what only sounds like it', () => {
  check([
    ['send_payment_link', 'Send a payment link to a customer', 'email', 'Write'],
    ['create_payment_link', 'Creates a payment link', 'price', 'Write'],
    ['create_invoice', 'Creates an invoice', 'customer', 'Write'],
    ['transfer_issue', 'Transfer an issue to another team', 'issueId', 'Write'],
    ['get_payment', 'Get details of a payment', 'id', 'Read'],
    ['get_swaps', 'List all swap transactions (buy/sell) of a token', '', 'Read'],
    ['transfer_tokens', 'Transfer tokens to another wallet', 'to amount', 'Financial'],
    ['create_refund', 'Refunds a charge', 'charge', 'Financial'],
    ['add_payment', 'Record a payment on an invoice', 'invoiceid amount', 'Financial'],
    ['open_trade', '', 'symbol side quantity', 'Financial'],
    ['request_withdrawal', 'Requests a withdrawal', 'amount', 'Financial'],
    ['post_withdrawal_krw', 'Request a KRW withdrawal', '', 'Financial'],
  ]);
});

describe('queries, code and requests', () => {
  check([
    ['execute_sql', 'Executes raw SQL in the database', 'query', 'Execute'],
    ['run_query', 'Run a SQL query against the database', 'sql', 'Execute'],
    ['run_query', 'Run a read-only SQL query', 'sql', 'Read'],
    ['read_query', 'Execute a SELECT query on the database', 'query', 'Read'],
    ['query_agents', 'Search for agents by criteria', 'query', 'Read'],
    ['query_database', 'Execute a SQL query', 'text', 'Execute'],
    ['query_metrics', 'Executes a query of the metrics', 'text', 'Read'],
    ['test', 'Run the tests of the project', 'folder', 'Execute'],
    ['test_connection', 'Tests the connection', '', 'Read'],
    ['evaluate_expression', 'Evaluate a mathematical expression', 'expression', 'Read'],
    ['write_to_terminal', 'Writes text to the terminal', 'text', 'Execute'],
    ['convert_file', 'Convert a file to another form', 'file_path ext_out', 'Write'],
    ['fetch', 'Fetches a URL and returns its text', 'url!', 'Read'],
    ['fetch', 'Makes an HTTP request', 'url! method body', 'Execute'],
    ['http_get_page', 'Gets a page', 'url', 'Read'],
    ['run_command', 'Runs a command in a shell', 'command', 'Execute'],
    ['evaluate', 'Evaluates a script in the page', 'script', 'Execute'],
    ['validate_code', 'Validates code without running it', 'code', 'Read'],
    ['big_city', '', 'code', 'unknown'],
  ]);
});

describe('what overwrites', () => {
  check([
    ['write_file', 'Write content to a file', 'path! content!', 'Destructive'],
    ['write_file', 'Creates a file. Does not overwrite an existing one.', 'path! data', 'Write'],
    ['create_or_update_file', 'Create or update a file in a repository', 'path content branch sha', 'Write'],
    ['edit_file', 'Make edits to a text file', 'path edits:array', 'Write'],
    ['update_page', 'Updates a page. This will overwrite existing content.', 'id', 'Destructive'],
    ['set_state', 'Restores settings without overwriting anything', '', 'Write'],
  ]);
});

describe('tools with several actions', () => {
  const method = (...values: string[]) => ({
    inputSchema: { properties: { method: { type: 'string', enum: values, description: 'What to do' } } },
  });

  it('count by the worst action of a closed list', () => {
    expect(classOf('label_write', 'Write operations for labels', '', method('create', 'update', 'delete'))).toBe(
      'Destructive',
    );
    expect(classOf('branch', 'Works with branches', '', method('list', 'create', 'delete'))).toBe('Destructive');
    expect(classOf('sub_issue_write', 'Changes sub-issues', '', method('add', 'reprioritize'))).toBe('Write');
  });

  it('count by actions that a description names', () => {
    const described = (description: string) => ({
      inputSchema: { properties: { action: { type: 'string', description } } },
    });
    expect(classOf('branch', 'Branches', '', described("One of 'list', 'create' or 'delete'"))).toBe('Destructive');
    expect(classOf('group', '', '', described('The action to take (list, join, leave)'))).toBe('Write');
    expect(classOf('manage_rules', 'Manage alert rules: creating, updating, or deleting them')).toBe('Destructive');
  });

  it('take arithmetic and a definite reading name for what they are', () => {
    expect(classOf('calculator', 'Performs arithmetic', '', method('add', 'subtract'))).not.toBe('Write');
    expect(classOf('list_items', 'Lists items', '', method('create', 'delete'))).toBe('Read');
  });
});

describe('annotations are claims', () => {
  const readOnly = { annotations: { readOnlyHint: true } };

  it('never override a name or a description', () => {
    expect(classOf('delete_user', 'Deletes a user', 'id', readOnly)).toBe('Destructive');
    expect(classOf('list_users', 'Lists users', '', { annotations: { destructiveHint: true } })).toBe('Read');
    expect(classOf('update_user', 'Updates a user', 'id', { annotations: { destructiveHint: true } })).toBe('Write');
  });

  it('break ties where words leave the matter open', () => {
    expect(classOf('manage_view', '', '', readOnly)).toBe('Read');
    expect(classOf('frobnicate', '', '', readOnly)).toBe('Read');
    expect(classOf('frobnicate', '', '', { annotations: { readOnlyHint: false, destructiveHint: true } })).toBe(
      'Destructive',
    );
  });
});

describe('what is around a tool', () => {
  it('removing takes back what a sibling adds', () => {
    const siblings = ['add_team_to_project', 'remove_team_from_project'];
    expect(classOf('remove_team_from_project', '', 'team', {}, siblings)).toBe('Write');
    expect(classOf('remove_team_from_project', '', 'team', {}, ['remove_team_from_project'])).toBe('Destructive');
  });

  it('a shared prefix is no verb and hides none', () => {
    const siblings = ['linear_search_issues', 'linear_create_issue', 'linear_pending'];
    expect(classOf('linear_search_issues', '', 'query', {}, siblings)).toBe('Read');
    expect(classOf('linear_pending', '', '', {}, siblings)).toBe('unknown');
  });

  it('a verb that its object makes definite counts where it is joined to another', () => {
    expect(classOf('add_cell', 'Insert and execute a code cell', 'source')).toBe('Execute');
    expect(classOf('add_cell', 'Insert and format a cell', 'source')).toBe('Write');
  });

  it('a place to save to turns reading into writing', () => {
    expect(classOf('take_screenshot', 'Take a screenshot', '')).toBe('Read');
    expect(classOf('take_screenshot', 'Take a screenshot', 'filename')).toBe('Write');
    expect(classOf('read_file', 'Reads a file', 'path')).toBe('Read');
    expect(classOf('extract_zip', 'Extract an archive', 'zip_path extract_to')).toBe('Write');
    expect(classOf('download_images', 'Download images', 'local_path')).toBe('Write');
    expect(classOf('list_resources', 'Lists resources', 'output')).toBe('Read');
  });
});

describe('a noun of what is done', () => {
  check([
    ['orders', 'Order deletion', 'id', 'unknown'],
    ['orders', 'Date of the order', 'id', 'Read'],
  ]);
});

describe('what is promoted, ended or formatted', () => {
  check([
    ['promote_participants', 'Promote participants to admin', 'id', 'Write'],
    ['promote_release', 'Promote a release', 'id', 'Execute'],
    ['generate_resume', '', 'text', 'Read'],
    ['resume_cluster', '', 'id', 'Execute'],
    ['close_session', 'Terminates the session', 'id', 'Execute'],
    ['close_instance', 'Terminates the instance', 'id', 'Destructive'],
    ['untaint_node', 'Remove the taints from a node', 'id', 'Write'],
    ['format_range', 'Apply formatting to a range of cells', 'sheet range', 'Write'],
    ['format_table_cell', 'Format a specific table cell', 'row col', 'Write'],
    ['format_text', 'Format a specific range of text in a paragraph', 'filename', 'Write'],
    ['format_text', 'Format text as the type says', 'text type', 'Read'],
    ['format_sql', 'Format a SQL query', 'sql', 'Read'],
  ]);
});

describe('nothing to go by', () => {
  it.each(['', 'xyzzy', '天气', '<!--', '__proto__', 'constructor', '..'])('%j is not known', (name) => {
    expect(classOf(name)).toBe('unknown');
  });

  it('a description that only names a thing says what comes back', () => {
    expect(classOf('xyzzy', 'Current price of gold')).toBe('Read');
    expect(classOf('xyzzy', 'Emergency stop of all machines')).toBe('unknown');
    expect(classOf('xyzzy', 'Vaporise the account')).toBe('unknown');
    expect(classOf('xyzzy', '天气')).toBe('unknown');
  });

  it('a destructive description outweighs a reading name', () => {
    expect(classOf('get_rid', 'Permanently deletes a record', 'id')).toBe('Destructive');
  });
});
