import type { Config } from 'svgo'

/** Mermaid computes shades from its colours and so refuses CSS variables: these stand in for them and are replaced. */
export const colors = {
  '#010203': 'var(--cf-ink)',
  '#040506': 'var(--cf-paper)',
  '#070809': 'var(--cf-rule)',
  '#0a0b0c': 'var(--cf-total)',
}
const [ink, paper, rule, total] = Object.keys(colors)
/** How mermaid draws. */
export const settings = {
  startOnLoad: false,
  securityLevel: 'strict',
  look: 'classic',
  theme: 'base',
  fontFamily: 'inherit',
  htmlLabels: false,
  flowchart: { htmlLabels: false, curve: 'basis' },
  themeVariables: {
    primaryColor: paper,
    primaryTextColor: ink,
    primaryBorderColor: rule,
    lineColor: rule,
    textColor: ink,
    titleColor: ink,
    secondaryColor: paper,
    tertiaryColor: paper,
    background: paper,
    mainBkg: paper,
    nodeBorder: rule,
    clusterBkg: paper,
    clusterBorder: rule,
    edgeLabelBackground: paper,
    actorBkg: paper,
    actorBorder: rule,
    actorTextColor: ink,
    actorLineColor: rule,
    signalColor: ink,
    signalTextColor: ink,
    sequenceNumberColor: paper,
    noteBkgColor: paper,
    noteBorderColor: total,
    noteTextColor: ink,
    activationBkgColor: total,
    activationBorderColor: total,
    labelBoxBkgColor: paper,
    labelBoxBorderColor: rule,
    labelTextColor: ink,
    loopTextColor: ink,
  },
}

/** How mermaid draws where there is only a phone's width, which a sequence's columns share. */
export function narrowSettings(columns: number): object {
  const width = Math.min(180, Math.floor((364 - 10 * columns) / columns))
  return {
    ...settings,
    flowchart: {
      ...settings.flowchart,
      wrappingWidth: 110,
      nodeSpacing: 14,
      rankSpacing: 24,
      padding: 6,
      diagramPadding: 2,
    },
    sequence: {
      ...{ wrap: true, width, height: 40, actorMargin: 10, boxMargin: 4, boxTextMargin: 3, noteMargin: 5 },
      ...{
        messageMargin: 26,
        diagramMarginX: 2,
        diagramMarginY: 4,
        messageFontSize: 14,
        noteFontSize: 14,
        actorFontSize: 15,
      },
    },
  }
}

/** Smaller, and without what only mermaid's own scripts read; title and description stay, for who listens. */
export const squeeze: Config = {
  multipass: true,
  floatPrecision: 1,
  plugins: [
    {
      name: 'preset-default',
      params: {
        overrides: {
          removeDesc: false,
          cleanupIds: { minify: false },
          // Mermaid's styles name shapes and groups, so these stay what they are.
          convertShapeToPath: false,
          collapseGroups: false,
          mergePaths: false,
        },
      },
    },
    { name: 'removeAttrs', params: { attrs: ['data-.*', 'aria-roledescription'] } },
    'removeUselessDefs',
    'removeUnknownsAndDefaults',
  ],
}
