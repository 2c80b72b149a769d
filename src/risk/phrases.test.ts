import { describe, expect, it } from 'vitest';
import { assess } from './assess.ts';
import { tool } from './facts.fixture.ts';
import { guarded } from './guard/guarded.ts';
import { does } from './phrases.ts';
import type { Effect } from './vocabulary.ts';

const said = (name: string, effect: Effect, ...params: string[]): string => does(effect, tool(name, params));

describe('of several ids a sentence names the one that the tool is about', () => {
  it.each([
    ['delete_policy_rule', ['policy_id:string!', 'rule_id:string!'], 'deletes the rule that `rule_id` names'],
    [
      'delete_content_type',
      ['spaceId:string!', 'contentTypeId:string!'],
      'the content type that `contentTypeId` names',
    ],
    ['remove_user_from_team', ['teamId:string!', 'userId:string!'], 'the user that `userId` names'],
    ['link_issue_to_epic', ['epic_id:string!', 'issue_id:string!'], 'the issue that `issue_id` names'],
  ] as const)('%s', (name, params, words) => {
    expect(said(name, 'delete', ...params)).toContain(words);
  });

  it('and the first that is required where it is about none of them', () => {
    expect(said('archive', 'delete', 'note_id:string', 'board_id:string!', 'card_id:string!')).toContain(
      'the board that `board_id` names',
    );
  });

  it('also where a person is asked', () => {
    const facts = tool('delete_page', ['space_id:string!', 'page_id:string!'], { effects: ['delete'] });
    expect(JSON.stringify(guarded(facts, 'Destructive')?.policy)).toContain('Delete the page that page_id names?');
  });
});

const tells = (name: string, effect: Effect, params: readonly string[], words: string): void =>
  expect(said(name, effect, ...params)).toContain(words);

describe('where a tool is about a part of what an id names, only that part goes', () => {
  it.each([
    [
      'figma_delete_comment_reaction',
      'delete',
      ['commentId:string!', 'emoji:string!'],
      'the reaction of the comment that',
    ],
    [
      'remove_label_from_issue',
      'delete',
      ['issue_id:string!', 'x:string!'],
      'the label of the issue that `issue_id` names',
    ],
    ['delete_page_comments', 'delete', ['page_id:string!'], 'the comments of the page that `page_id` names'],
    ['clear_chat', 'purge', ['channel_id:string!', 'chat:string!'], 'removes for good the chat that `chat` names'],
    ['drop-database', 'delete', ['connectionId:string!', 'database:string!'], 'the database that `database` names'],
    [
      'cancel_order',
      'cancel',
      ['exchange_id:string!', 'ref:string!'],
      'the order of the exchange that `exchange_id` names',
    ],
    ['post_dag_run', 'start', ['dag_id:string!', 'note:string'], 'starts the run of the dag that `dag_id` names'],
  ] as const)('%s', tells);

  it.each([
    ['delete_application', 'delete', ['app_id:string!', 'force:boolean'], 'deletes the app that `app_id` names'],
    ['delete_task', 'delete', ['todo_id:string!'], 'deletes the todo that `todo_id` names'],
    ['update_issue_title', 'update', ['issue_id:string!', 'title:string!'], 'changes the issue that `issue_id` names'],
    ['page_delete', 'delete', ['page_id:string!', 'x:string!'], 'deletes the page that `page_id` names'],
    ['stop_instance_v2', 'stop', ['instance_id:string!', 'x:string!'], 'stops the instance that `instance_id` names'],
    ['execute_sql', 'delete', ['branch_id:string!', 'sql:string!'], 'deletes the branch that `branch_id` names'],
  ] as const)('%s is about the whole', tells);

  it.each([
    ['delete_draft', 'delete', ['id:string!', 'force:boolean'], 'deletes the draft that `id` names'],
    [
      'git_delete_branch',
      'delete',
      ['repo_path:string!', 'branch_name:string!'],
      'the branch that `branch_name` names',
    ],
    ['purge_queue', 'purge', ['vhost:string', 'queue:string'], 'removes for good the queue that `queue` names'],
    ['execute_workflow', 'start', ['workflow_name:string!', 'x:string!'], 'the workflow that `workflow_name` names'],
    ['delete_drafts', 'delete', ['id:string!'], 'deletes what `id` selects'],
    ['delete_pod', 'delete', ['name:string!', 'namespace:string!'], 'deletes what `name` and `namespace` select'],
    ['run_tool', 'delete', ['name:string!'], 'deletes what `name` selects'],
    ['clear', 'purge', ['name:string!'], 'removes for good what `name` selects'],
  ] as const)('%s by an argument that can only pick that', tells);

  it('as a reviewer says, whatever the name says', () => {
    const facts = tool('delete_entry', ['page_id:string!', 'x:string!'], {
      effects: ['delete'],
      because: { delete: 'Deletes the page that `page_id` names.' },
    });
    expect(JSON.stringify(guarded(facts, 'Destructive')?.policy)).toContain('Delete the page that page_id names?');
  });

  it('and a loop over the ids is not said to reach every one of them', () => {
    const facts = tool('drop_table', ['connection_id:string!', 'table:string!'], { effects: ['delete'] });
    const texts = assess(facts, ['drop_table', 'list_connections']).reasons.map(({ text }) => text);
    expect(texts.join(' ')).not.toContain('hands out every');
  });
});

describe('what a sentence does not rest on', () => {
  const reasons = (...[name, params, more]: Parameters<typeof tool>): string =>
    assess(tool(name, params, more), [])
      .reasons.map(({ text }) => text)
      .join(' ');

  it('passwords and keys, where a call takes more than those', () => {
    expect(said('balance', 'read', 'api_key:string!', 'account:string!')).toBe(
      '`balance` returns what `account` selects',
    );
    expect(said('transfer', 'transfer', 'privateKey:string!', 'tokenAddress:string!', 'amount:string!')).toBe(
      '`transfer` transfers value, as set by `amount` and `tokenAddress`',
    );
    expect(said('check_key', 'read', 'api_key:string!')).toContain('what `api_key` selects');
  });

  it('ids, numbers and closed lists as text that others read', () => {
    const posts = { effects: ['update' as const], capabilities: ['issue-write' as const] };
    expect(reasons('edit', ['issue_id:string!', 'answer:string!'], posts)).toContain('`answer` is free text');
    expect(reasons('pin', ['issue_id:string!', 'place:number!'], posts)).not.toContain('others will read');
    expect(reasons('edit', ['edit:string'], posts)).toContain('`edit` makes text that others will read.');
    expect(reasons('drop', ['drop:string'], { ...posts, effects: ['delete'] })).not.toContain('others will read');
  });

  it('arguments that hold one, as many items', () => {
    const many = { effects: ['update' as const], capabilities: ['bulk-operation' as const] };
    expect(reasons('update_tasks', ['tasks:string!', 'list:string!'], many)).toContain(
      '`tasks` can take in many items',
    );
    expect(reasons('scale_pictures', ['width:string!'], many)).toContain(
      'One call of `scale_pictures` can act on many',
    );
    expect(reasons('crawl', ['url:string!', 'excludePaths:array'], many)).toContain(
      'One call of `crawl` can act on many',
    );
    expect(reasons('close_all', [], many)).toContain('One call of `close_all` acts on everything it finds.');
  });
});

it('what is started without arguments was not there to be found', () => {
  expect(said('boot', 'start')).toBe('`boot` takes no arguments and starts something');
  expect(said('empty', 'delete')).toBe('`empty` takes no arguments and deletes what it finds');
});

describe('a path that may be left out', () => {
  it('only narrows what has to be picked', () => {
    expect(said('list_commits', 'read', 'owner:string!', 'repo:string!', 'path:string')).toContain(
      'what `owner` and `repo` select',
    );
    expect(said('json_get', 'read', 'name:string!', 'path:string')).toContain('what `name` selects');
  });

  it('says what comes back where the tool is about files, and where nothing has to be given', () => {
    expect(said('get_file_contents', 'read', 'owner:string!', 'path:string')).toContain('what stands at `path`');
    expect(said('load_notes', 'read', 'path:string')).toContain('what stands at `path`');
  });

  it('is none where it says what is left out', () => {
    expect(said('crawl', 'read', 'exclude_paths:array')).not.toContain('stands at');
  });
});
