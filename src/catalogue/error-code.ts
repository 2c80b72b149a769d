/** What a failed call of the system or of Node is called: `ENOENT`, `ERR_PARSE_ARGS_UNKNOWN_OPTION`. Nothing for other errors. */
export const errorCode = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;
