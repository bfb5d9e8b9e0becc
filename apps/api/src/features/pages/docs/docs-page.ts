import { STATUS } from '../../../http/errors.ts'
import { html, type Markup, NOTHING } from '../../../markup.ts'
import type { Description, Operation, Parameter } from './description.ts'

interface Entry {
  path: string
  method: string
  operation: Operation
}

export function docsPage({ info, paths, components, tags: known }: Description): Markup {
  const entries = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )
  const tagOf = ({ operation }: Entry) => operation.tags[0] ?? 'Other'
  const rank = new Map(known.map(({ name }, at) => [name, at]))
  const ordered = entries.toSorted(
    (a, b) => (rank.get(tagOf(a)) ?? known.length) - (rank.get(tagOf(b)) ?? known.length),
  )
  const tags = Map.groupBy(ordered, tagOf)
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>API · ${info.title}</title>
        <meta name="description" content="${info.description}" />
        <link rel="stylesheet" href="/api/docs/style.css" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      </head>
      <body>
        <header>
          <h1>${info.title}: the API</h1>
          <p>${info.description}</p>
          <p>
            All that is public may be read from anywhere, without a key. This page is made from
            <a href="/api/v1/openapi.json">the description for programs</a> (OpenAPI 3.1).
            <a href="/">To the surgeries</a>
          </p>
          <nav aria-label="Contents">
            <ul>
              ${[...tags.keys()].map((tag) => html`<li><a href="#${idOf(tag)}">${tag}</a></li>`)}
              <li><a href="#words">Words</a></li>
              <li><a href="#problems">Problems</a></li>
            </ul>
          </nav>
        </header>
        <main>
          ${[...tags].map(
            ([tag, members]) =>
              html`<section>
                <h2 id="${idOf(tag)}">${tag}</h2>
                ${members.map(entryOf)}
              </section>`,
          )}
          <section>
            <h2 id="words">Words</h2>
            ${Object.entries(components.schemas)
              .filter(([name]) => !name.endsWith('Input'))
              .map(
                ([name, schema]) =>
                  html`<details id="word-${name}">
                    <summary><code>${name}</code></summary>
                    ${code(schema)}
                  </details>`,
              )}
          </section>
          ${problems()}
        </main>
      </body>
    </html>`
}

function entryOf({ path, method, operation }: Entry): Markup {
  const { summary, parameters, requestBody, responses } = operation
  return html`<article>
    <h3>
      <code><b>${method.toUpperCase()}</b> ${path}</code>
    </h3>
    <p>${summary}.</p>
    ${parameters.length > 0 ? parameterTable(parameters) : NOTHING}
    ${
      requestBody
        ? html`<details>
            <summary>Body</summary>
            ${code(firstSchema(requestBody.content))}
          </details>`
        : NOTHING
    }
    ${Object.entries(responses)
      .filter(([status]) => status < '400')
      .map(answerOf)}
    <p class="refusals">
      Refuses with
      ${Object.keys(responses)
        .filter((status) => status >= '400')
        .join(', ')}.
    </p>
  </article>`
}

function answerOf([status, { description, content }]: [string, Operation['responses'][string]]): Markup {
  if (!content) return html`<p><b>${status}</b> ${description}</p>`
  return html`<details>
    <summary><b>${status}</b> ${Object.keys(content).join(', ')}</summary>
    ${code(firstSchema(content))}
  </details>`
}

function parameterTable(parameters: Parameter[]): Markup {
  return html`<table>
    <thead>
      <tr>
        <th scope="col">Name</th>
        <th scope="col">In</th>
        <th scope="col">What</th>
      </tr>
    </thead>
    <tbody>
      ${parameters.map(
        (parameter) =>
          html`<tr>
            <th scope="row">
              <code>${parameter.name}</code>${parameter.required ? html` <small>needed</small>` : NOTHING}
            </th>
            <td>${parameter.in}</td>
            <td>${whatOf(parameter)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`
}

function whatOf({ description, example, schema }: Parameter): Markup {
  const limits = Object.entries(schema ?? {}).filter(([name]) => !['description', 'examples', 'pattern'].includes(name))
  const words = limits.map(([name, value]) => `${name} ${typeof value === 'string' ? value : JSON.stringify(value)}`)
  return html`${description ? html`${description}. ` : NOTHING}${
      example === undefined
        ? NOTHING
        : html`Such as <code>${typeof example === 'string' ? example : JSON.stringify(example)}</code>. `
    }<small>${words.join(' · ')}</small>`
}

function problems(): Markup {
  return html`<section>
    <h2 id="problems">Problems</h2>
    <p>
      Every refusal is a problem document (RFC 9457) with a code that never changes its meaning, and a JSON pointer for
      each field.
    </p>
    <table>
      <thead>
        <tr>
          <th scope="col">Code</th>
          <th scope="col">Status</th>
        </tr>
      </thead>
      <tbody>
        ${Object.entries(STATUS).map(
          ([name, status]) =>
            html`<tr id="${name}">
              <th scope="row"><code>${name}</code></th>
              <td>${status}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`
}

function firstSchema(content: NonNullable<Operation['requestBody']>['content']): unknown {
  return Object.values(content)[0]?.schema ?? {}
}

function code(schema: unknown): Markup {
  const text = JSON.stringify(schema, null, 2)
  const parts = text.split(/("#\/components\/schemas\/\w+")/)
  const linked = parts.map((part) => {
    const name = /^"#\/components\/schemas\/(\w+?)(?:Input)?"$/.exec(part)?.[1]
    return name ? html`<a href="#word-${name}">${name}</a>` : html`${part}`
  })
  return html`<pre tabindex="0"><code>${linked}</code></pre>`
}

function idOf(tag: string): string {
  return `tag-${tag.toLowerCase().replace(/\W+/g, '-')}`
}
