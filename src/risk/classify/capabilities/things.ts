/** Things that people outside can write into. */
export const STRANGERS =
  'worklog|starred repository|dispute|item|research|issue|ticket|comment|review|message|mail|email|inbox|discussion|thread|conversation|reply|chat|post|tweet|article|news|webpage|page|gist|notification|pull request|merge request|feed|rss|transcript|caption|subtitle|survey|submission|attachment|breadcrumb|log|network request|console message|advisory|calendar event|unread|web|search|client|whois|alert group|diff|markdown|html|crawl|paper|arxiv|tag value|image search|video search|local search|agent card|investigation|channel|replay|row|span|subreddit|timeline|mention|listing|product review|lead|headline|news article|newsletter|podcast|episode|video|blog|bio|readme|scrape|content|result|dom|accessibility tree|source code|fragment|dataset|communication|stacktrace|stack trace|user report|crash report|tag value|feedback|form response|survey response|form submission|page children|support case';
/** Things that belong to the organisation or to a person. */
export const INSIDE =
  'device|client|customer|task|order|transaction|balance|portfolio|holding|bank statement|account statement|contact|employee|staff|member|user|invoice|dispute|payment intent|refund|email|mail|inbox|message|conversation|chat|channel|calendar|appointment|meeting|notification|ticket|issue|pull request|merge request|patient|lead|deal|calendar event|log|trace|replay|attachment|dashboard|worklog|cookie|incident|candidate|payroll|todo|todo item|affiliate|row|record|promotion|collaborator|annotation|storage|localstorage|sessionstorage|network request|page|block|span|stacktrace|breadcrumb|unread|reply|whois|profile|comment|diff|children|user report|activity|changelog|gist|file|document|tracking|tag value|panel query|sprint issue|note|password|contract|message|subscriber|campaign|folder|drive|view query|spreadsheet|sheet|expense|budget|account|bookmark|memory|memorie|workflow run|epic|project item|finding|payment|payout|charge|booking|reservation|bill|receipt|workout|sleep|medication|health record|recording|transcript|me|current user|preference|draft|thread|label message|attendee|free busy|event|opportunity|survey response|reminder|habit|goal|snippet|clipboard|dm|direct message|collaborator|watcher|restriction|my|feedback|support case|open position|subtask|bet|deadline|test case|status update|project status|timesheet|time entry|leave request|payslip|attendance|prescription|assignment|grade|enrollment|purchase|shipment';
/** Of these, the ones that in the account of a cloud are resources, which say nothing of a person. */
export const RESOURCES =
  'hash|position|card|company|generation|entry|story|journal|submission|playlist|photo|advisory|wallet|response|history|availability|resource|group|node|server|graph|key|permission|alert|pod|list|session|data source|detail|subscription';
/** Words of a name that says that a call only describes the service. */
export const FORM =
  'best practice|best_practice|calculate|calculator|category|commit|convert|cost|count|court|dataset|dimension|dns|doc|documentation|estimate|example|extension|fact|field|generate|guide|health|help|label|law|legal|library|locator|method|metric|migration|npm|package|pool|price|pricing|protocol|recipe|registry|release|schema|size|statistic|status|template|transition|troubleshoot|type|validate|version|visible';
/** Parts of a thing that bring its content with them: "issue history" is as private as the issue. */
export const PARTS =
  'history|image|diff|hierarchy|tree|info|detail|property|content|watcher|development|attachment|comment|changelog|body|text|markdown|value|file|list|result|restriction|permission|item|thread|activity';
export const MEDIA =
  'image|imagery|screenshot|audio|video frame|photo|picture|media|thumbnail|pdf page|speech|qr code|meme|tts';
export const REPOSITORY =
  'branch|commit|diff|blame|pull request|merge request|source code|code|code search|repository tree|code scanning|code quality|file content|repository content|repo content|file|directory|blob|readme|codebase|repository file|repo';
/** Machines and services of a cloud or cluster, whatever server they are on. */
export const STRONG_CLOUD =
  'cluster|ec2|kubernetes|k8s|pod|namespace|helm|vm|virtual machine|virtualmachine|droplet|lambda|function app|edge function|cloudformation|terraform|cloud run|bucket|load balancer|security group|vpc|subnet|node group|nodegroup|node pool|broker|replication group|cache cluster|serverless|d1|kv|r2|hyperdrive|container|dyno|istio|tekton|iam|rds|ecs|eks|emr|glue|table bucket|infrastructure|atlas|autoscaling|dns zone|hosted zone|vps|kubevirt|manifest|service account|development branch|production|statefulset|daemonset|cronjob|configmap|ingress|argocd';
/** Things that are part of a cloud where the server is one. */
export const CLOUD =
  'cluster|instance|deployment|node|server|container|function|stack|volume|worker|project|environment|yaml|resource|app|environment variable|env|env var|zone|service|site|domain|dn record|record|secret|queue|topic|stream|database|table|snapshot|backup|image|network|firewall|certificate|route|rule|job|pipeline|pipelinerun|taskrun|workload|chart|release|account|module|config|storage config|branch|namespace|machine|disk|key|alarm|log group|rollout|gateway|policy|host|build|order|session|variable';
/** Servers of clouds, clusters and hosts. */
export const CLOUD_SERVER =
  'aws|awslab|amazon|azure|gcp|google cloud|cloudflare|kubernetes|k8s|kubectl|helm|tekton|eks|ecs|lambda|s3|docker|podman|terraform|pulumi|digitalocean|heroku|vercel|netlify|railway|render|fly|flyio|hetzner|linode|vultr|proxmox|vmware|openstack|alibabacloud|aliyun|tencent|supabase|neon|cloud|vps|hosting|argocd|rancher|openshift|cloudrun|hostinger|portainer|nomad|databrick|d1|kv|r2|module|tembo|aiven|skysql|koyeb|northflank|upstash|appwrite|scaleway|ovh|upcloud|civo|modal|runpod|coolify|dokku|zeabur|alicloud|volcengine|meraki|paloalto|palo alto|panorama|fortigate|fortinet|tailscale|unifi|neo4j aura|redis cloud';
export const DATABASE =
  'database|table|row|document in|sql|postgre|postgres|mysql|sqlite|mongodb|redis|valkey|cache|key value|hash field|index|migration|column';
/** Servers that run the account of a cloud. */
export const ACCOUNT_SERVER = 'aws|awslab|amazon|azure|gcp|google cloud|cloudflare|alibaba|alibabacloud|aliyun|tencent';
/** Servers of documents and notebooks that lie in files. */
export const OFFICE_SERVER = 'word|powerpoint|pptx|docx|jupyter';
/** Servers of databases and of stores that hold rows, documents or keys. */
export const DATABASE_SERVER =
  'database|db|sql|postgre|postgres|postgresql|mysql|sqlite|mariadb|mssql|oracle|mongodb|mongo|redis|valkey|memcached|documentdb|timestream|keyspace|dsql|neptune|dynamodb|dynamo|elasticsearch|elastic|opensearch|firestore|supabase|neo4j|bigquery|snowflake|clickhouse|duckdb|cassandra|couchbase|couchdb|qdrant|chroma|pinecone|weaviate|milvus|airtable|pocketbase|neon|planetscale|turso|influxdb|surrealdb|arangodb|tidb|databrick|bitable|trino|presto|druid|doris|vertica|starrocks|hive|spark|databricks|teradata|motherduck|questdb|tdengine|athena|directus|strapi|baserow|nocodb|quickbase|teable|grist|meilisearch|typesense|algolia|hasura|postgrest|graphdb|dgraph|memgraph|rethinkdb|lancedb|vectara|kusto|tinydb|pouchdb|libsql|kuzu|firebird|greptimedb|greptime|kingbase|iotdb|oceanbase|singlestore|iceberg|adx|clickzetta|dbhub|rqlite|dolt|xata|faunadb|scylla|cockroach|yugabyte|hana|sybase|db2|prisma';
/** Servers for kinds of files that lie on the machine. */
export const FILE_SERVER =
  'excel|xlsx|xls|word|docx|powerpoint|pptx|office|libreoffice|pdf|csv|parquet|epub|markitdown|markdownify|pandoc|ffmpeg|imagemagick|opencv|whisper|tesseract|latex|notebook|ipynb|filesystem|file system|zip|archive|video editor|video editing|image editor|image processing|gdal|shapefile|polars|dataframe|exif|image tool|audio tool|video tool|media tool|pdf tool|wireshark|tshark|pcap|volatility|stata|spss|dicom|document reader|doc reader|file reader|file manager';
/** Servers that show, in charts and tables, what is in databases of the organisation. */
export const REPORT_SERVER = 'superset|metabase|redash|looker|tableau|power bi|powerbi|dbt|xano|lightdash|cube';
/** Servers for code and its history. */
export const CODE_SERVER =
  'git|github|gitlab|bitbucket|gitee|gitea|forgejo|azure devop|sourcegraph|codebase|repo|repository|gerrit|azdo';
const TEAM_TRACKER =
  'jira|linear|asana|monday|clickup|trello|wrike|azure devop|azdo|youtrack|redmine|backlog|openproject|teamwork|basecamp|height|shortcut|plane|taiga|target process|devrev|zendesk|freshdesk|servicenow|productboard';
/** Servers that build, test and run code of a team. */
export const BUILD_SERVER =
  'buildkite|circleci|circle ci|jenkin|travis|teamcity|drone ci|woodpecker|concourse|bamboo|bitrise|codemagic|semaphore ci|appveyor|gocd|harness|github action|gitlab ci|azure pipeline|worker build|trigger dev|inngest|temporal|prefect|dagster|airflow|argo workflow|tekton|currents|browserstack|lambdatest|saucelab|sauce lab|cypress cloud|buildbot|percy|chromatic|applitool|sonarqube|sonarcloud|codecov|snyk|nx cloud';
/** Servers for issues, tickets and tasks. */
export const TRACKER_SERVER = `${TEAM_TRACKER}|task|todo|todoist|ticktick|taskwarrior|project management|zammad|tracker|issue|ticket|sprint|atlassian|github|gitlab|gitee|gitea|kanban|helpdesk|support|taskeract`;
/** Trackers that many people, customers among them, write into. */
export const SHARED_TRACKER = `${TEAM_TRACKER}|freshservice|intercom|canny`;
/** Servers for logs, traces and alerts. */
export const WATCH_SERVER =
  'log|grafana|loki|datadog|sentry|cloudwatch|observability|tempo|jaeger|splunk|elastic|kibana|newrelic|honeycomb|rollbar|bugsnag|raygun|axiom|cloudtrail|siem|quickwit|logfire|langfuse|graylog|opensearch|signoz|dynatrace|betterstack|papertrail|kubernetes|k8';
/** Workspaces whose documents many people write. */
export const SHARED_SERVER =
  'notion|confluence|gdrive|google drive|google doc|google sheet|google slide|gsheet|google workspace|spreadsheet google|sharepoint|onedrive|dropbox|yuque|feishu|lark|coda|evernote|outline|siyuan|wikijs|bookstack|slite|figma|figjam|kibela|box|miro|airtable|nuclino|slab|guru|tettra|appflowy|affine|clickup doc|hackmd|gitbook|egnyte|nextcloud|seafile|teamwork space|quip';
/** Words of tokens and chains. */
export const CRYPTO =
  'crypto|token|erc20|erc721|erc1155|nft|eth|sol|solana|ethereum|wallet|blockchain|swap|stake|unstake|liquidity|bitcoin|btc|usdc|onchain|bridge|mint|lightning|x402|dex|defi|coin|mainnet|testnet|lamport';
/** Servers of chains, wallets and exchanges for tokens. */
export const CHAIN_SERVER =
  'solana|ethereum|evm|web3|crypto|chain|wallet|defi|bitcoin|nft|near|aptos|sui|hyperliquid|oraichain|base network|stellar|tron|ton|cardano|polkadot|cosmos|starknet|xrp|xrpl|algorand|hedera|avalanche|arbitrum|bsc|bnb|uniswap|dex|coin|btc|lightning|swap|pump|jupiter|blockchain';
/** Stores that keep texts or vectors to be found again. */
export const INDEX_SERVER =
  'meilisearch|typesense|algolia|chroma|qdrant|pinecone|weaviate|milvus|lancedb|vectara|elasticsearch|elastic|opensearch|vector|rag';
/** Stores that are asked in other ways than with SQL. */
export const NO_SQL = `${INDEX_SERVER}|redis|valkey|memcached|mongodb|mongo|documentdb|firestore|notion|airtable|dynamodb|directus|strapi`;
