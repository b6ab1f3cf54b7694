/** Where a PostgreSQL server is: a URL, or a socket folder with user and database. */
export type Connection = { readonly connectionString: string } | SocketConnection;

export interface SocketConnection {
  readonly host: string;
  readonly user: string;
  readonly database: string;
}
