import { applyDecorators } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';

/** Documents parameters of the query, none of them required: by schema, or by what their text means. */
export const Queries = (...parameters: Readonly<Record<string, object | string>>[]): MethodDecorator =>
  applyDecorators(
    ...parameters.flatMap(Object.entries<object | string>).map(([name, about]) => {
      const { description = '', ...schema } = (
        typeof about === 'string' ? { type: 'string', description: about } : about
      ) as { description?: string };
      return ApiQuery({ name, required: false, ...(description && { description }), schema });
    }),
  );
