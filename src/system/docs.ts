import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { root } from '../root.js';

/** Where the files of Swagger UI lie, served below /docs/assets/. */
export const swaggerUiFolder = (): string =>
  dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));

let text: string | undefined;

/** The committed document: a test holds it against the code, so the running program need not make it. */
export function openapiText(): string {
  text ??= readFileSync(join(root, 'openapi.yaml'), 'utf8');
  return text;
}

export const DOCS_PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>switchyard API</title>
    <link rel="stylesheet" href="/docs/assets/swagger-ui.css">
  </head>
  <body>
    <div id="api"></div>
    <script src="/docs/assets/swagger-ui-bundle.js"></script>
    <script src="/docs/assets/start.js"></script>
  </body>
</html>
`;

export const DOCS_SCRIPT = `SwaggerUIBundle({ url: '/openapi.yaml', dom_id: '#api', deepLinking: true });\n`;
