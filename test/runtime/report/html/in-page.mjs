// @ts-nocheck: these functions run in a page, of which nothing here knows the types.

/** Texts of drawings that lie on one another, and those that stand out of their drawing. */
export function crowdedTexts() {
  const found = []
  for (const svg of document.querySelectorAll('.plot svg, svg.diagram')) {
    const frame = svg.getBoundingClientRect()
    const texts = [...svg.querySelectorAll('text')].map((text) => ({
      words: text.textContent,
      box: text.getBoundingClientRect(),
    }))
    for (const [index, { words, box }] of texts.entries()) {
      if (box.left < frame.left - 1 || box.right > frame.right + 1) found.push(`out: ${words}`)
      for (const other of texts.slice(index + 1)) {
        const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left)
        const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top)
        // The lines of letters of two rows may touch.
        if (wide > 0.5 && high > 4) found.push(`${words} / ${other.words}`)
      }
    }
    for (const table of svg.querySelectorAll('.table')) {
      const box = table.querySelector('.box').getBoundingClientRect()
      for (const text of table.querySelectorAll('text')) {
        const { left, right } = text.getBoundingClientRect()
        if (left < box.left || right > box.right)
          found.push(`out of its table: ${text.textContent}`)
      }
    }
  }
  return found
}

/** Boxes of a drawing that lie on one another. */
export function crowdedTables() {
  const found = []
  for (const svg of document.querySelectorAll('svg.diagram')) {
    const boxes = [...svg.querySelectorAll('.box')].map((box) => box.getBoundingClientRect())
    for (const [index, a] of boxes.entries()) {
      for (const b of boxes.slice(index + 1)) {
        if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom) {
          found.push([a.left, a.top, b.left, b.top].map(Math.round).join(' '))
        }
      }
    }
  }
  return found
}

/** Elements that stand out of the page, or whose words stand out of them; what scrolls may. */
export function overflows() {
  const found = []
  if (document.documentElement.scrollWidth > window.innerWidth) found.push('the page')
  for (const element of document.body.querySelectorAll('*:not(svg *)')) {
    if (element.closest('.scroll, thead')) continue
    const { left, right, width } = element.getBoundingClientRect()
    const name = `${element.tagName} ${element.className} ${element.textContent.slice(0, 40)}`
    if (width > 0 && (left < -1 || right > window.innerWidth + 1))
      found.push(`out of the page: ${name}`)
    const inline = getComputedStyle(element).display === 'inline'
    if (!inline && element.scrollWidth > element.clientWidth + 1) found.push(`too narrow: ${name}`)
  }
  return found
}

/** Words whose contrast with what they stand on is below what WCAG asks for (AA). */
export function faintTexts() {
  const parse = (color) => {
    const [r, g, b, a = 1] = color.match(/[\d.]+/g).map(Number)
    return { r, g, b, a }
  }
  const over = (top, below) => ({
    r: top.r * top.a + below.r * (1 - top.a),
    g: top.g * top.a + below.g * (1 - top.a),
    b: top.b * top.a + below.b * (1 - top.a),
    a: 1,
  })
  const light = ({ r, g, b }) => {
    const [x, y, z] = [r, g, b].map((value) => {
      const part = value / 255
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * x + 0.7152 * y + 0.0722 * z
  }
  const behind = (element) => {
    const layers = []
    for (let at = element; at; at = at.parentElement) {
      layers.push(parse(getComputedStyle(at).backgroundColor))
    }
    return layers
      .reverse()
      .reduce((below, top) => over(top, below), { r: 255, g: 255, b: 255, a: 1 })
  }
  const ground = (element) => {
    const table = element.closest('.table')
    if (!table) return behind(element.closest('svg')?.parentElement ?? element)
    const row = element.closest('.column')?.querySelector('.marked')
    const shape = row ?? table.querySelector(element.closest('.name') ? '.head' : '.box')
    return parse(getComputedStyle(shape).fill)
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const found = new Set()
  let looked = 0
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement
    if (node.textContent.trim() === '' || element.closest('title, style')) continue
    looked++
    const style = getComputedStyle(element)
    const ink = parse(element.closest('svg') ? style.fill : style.color)
    const below = ground(element)
    const [a, b] = [light(over(ink, below)), light(below)]
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
    if (contrast < 4.5) found.add(`${contrast.toFixed(2)}: ${node.textContent.slice(0, 40)}`)
  }
  return { looked, faint: [...found] }
}
