/** Ways of measuring colours, to be evaluated in a page: as a tool does it, past the page’s own policy. */
export const measures = `
  window.rgb = (colour) => {
    const pen = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d')
    pen.fillStyle = colour
    pen.fillRect(0, 0, 1, 1)
    return [...pen.getImageData(0, 0, 1, 1).data]
  }
  window.light = (colour) => {
    const [r, g, b] = rgb(colour).map((part) => part / 255).map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  window.ground = (element) => {
    for (let one = element; one; one = one.parentElement) {
      const colour = getComputedStyle(one).backgroundColor
      if (rgb(colour)[3] > 127) return colour
    }
    return 'canvas'
  }
  window.contrast = (one, other) => {
    const [most, least] = [light(one), light(other)].sort((a, b) => b - a)
    return (most + 0.05) / (least + 0.05)
  }
  window.nameOf = (element) => element.outerHTML.replace(/\\s+/g, ' ').slice(0, 90)
`
