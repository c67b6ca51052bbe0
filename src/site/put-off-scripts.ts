const module = /<script type="module" src=/g

// Whatever holds up the page's own loading, the scripts come after some seconds all the same.
const start = `(()=>{
let begun
const begin=()=>{
if(begun)return
begun=true
for(const{src}of document.querySelectorAll('script[type=later]'))import(src)
}
const painted=(list,watch)=>{
if(list.getEntriesByName('first-contentful-paint').length===0)return
watch.disconnect()
;(window.requestIdleCallback??setTimeout)(begin)
}
addEventListener('load',()=>new PerformanceObserver(painted).observe({type:'paint',buffered:true}))
setTimeout(begin,4000)
})()`

/** A page whose script files are fetched once it is painted, so that they don't share the line with what is painted. */
export function putOffScripts(html: string): string {
  const later = html.replaceAll(module, '<script type="later" src=')
  return later === html ? html : later.replace(/<\/body>/, `<script>${start}</script></body>`)
}
