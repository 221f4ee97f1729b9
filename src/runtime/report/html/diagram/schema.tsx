import { count } from '../../../text.ts'
import type { Diagram, DiagramTable, Mark, Untold } from '../data.ts'
import { DiagramDrawing, signs } from './diagram.tsx'
import { viewsOf } from './views.ts'

/** The schema as it is, what is pending for it, and what the signs mean. */
export function Schema({ diagram }: { readonly diagram: Diagram | Untold }) {
  return (
    <section>
      <h3>Schema</h3>
      {'why' in diagram ? <p class="none">{diagram.why}</p> : <Drawn diagram={diagram} />}
    </section>
  )
}

function Drawn({ diagram }: { readonly diagram: Diagram }) {
  const { tables, doubt } = diagram
  const changed = tables.filter(({ mark }) => mark)
  if (tables.length === 0) return <p class="none">There is no table yet.</p>
  return (
    <>
      <p class="muted">
        {count(tables.length, 'table')}. {pendingText(diagram, changed.length)}
      </p>
      {doubt !== undefined && <p class="none">{doubt}</p>}
      <Legend marks={changed.length > 0} />
      {viewsOf(diagram).map((view) => (
        <>
          {view.title && <h4>{view.title}</h4>}
          <DiagramDrawing view={view} />
        </>
      ))}
      {changed.length > 0 && <Changes tables={changed} />}
    </>
  )
}

function pendingText({ pending, doubt }: Diagram, changed: number): string {
  if (pending === 0) return doubt === undefined ? 'Nothing is pending.' : ''
  const migrations = count(pending, 'pending migration')
  // Of what could not be read nobody can say that it changes nothing.
  if (changed === 0)
    return doubt === undefined ? `${migrations} would change none of them.` : `${migrations}.`
  return `${migrations} would change ${changed}.`
}

function Legend({ marks }: { readonly marks: boolean }) {
  return (
    <ul class="legend">
      {marks &&
        (['added', 'changed', 'dropped'] as const).map((mark) => (
          <li>
            <Sign mark={mark} /> {mark}
          </li>
        ))}
      <li>
        <code>PK</code> primary key
      </li>
      <li>
        <code>FK</code> foreign key
      </li>
      <li>
        <code>?</code> may be NULL
      </li>
      <End path="M1,3L11,8L1,13M11,8H28" word="many" />
      <End path="M1,8H28M7,3v10M10,3v10" word="exactly one" />
      <End
        path="M1,8H10M17,8H28M7,3v10M10,8a3.5,3.5,0,1,0,7,0a3.5,3.5,0,1,0,-7,0"
        word="one or none"
      />
    </ul>
  )
}

function End({ path, word }: { readonly path: string; readonly word: string }) {
  return (
    <li>
      <svg class="end-mark" width="28" height="16" viewBox="0 0 28 16" aria-hidden="true">
        <path d={path} />
      </svg>{' '}
      {word}
    </li>
  )
}

function Sign({ mark }: { readonly mark: Mark }) {
  return <span class={`sign ${mark}`}>{signs[mark]}</span>
}

/** The same changes in words, for who cannot see the drawing, and to search. */
function Changes({ tables }: { readonly tables: readonly DiagramTable[] }) {
  return (
    <details open={tables.length <= 8}>
      <summary>What the pending migrations change, table by table</summary>
      <dl class="changes">
        {tables.map(({ name, mark = 'changed', notes, columns }) => (
          <>
            <dt>
              <Sign mark={mark} /> <code>{name}</code>
            </dt>
            <dd>
              {[
                ...(mark === 'changed' ? [] : [mark]),
                ...columns.flatMap((column) => (column.mark ? [columnText(column)] : [])),
                ...notes,
              ].join('; ')}
            </dd>
          </>
        ))}
      </dl>
    </details>
  )
}

function columnText({ name, type, mark, notes }: DiagramTable['columns'][number]): string {
  if (mark === 'changed') return `${name}: ${notes.join(', ')}`
  return `${name} ${type} ${mark}`
}
