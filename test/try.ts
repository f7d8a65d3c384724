import { validate } from 'goalpost'
import { randomReport, documentOf } from './tools/random-report.js'
import { randomFrom } from './bench/random.mjs'
const r = randomFrom(3); const codes: Record<string, number> = {}
for (let i=0;i<3000;i++){ const d=documentOf(randomReport(r)); if(i===0) console.log(JSON.stringify(d)); for (const is of validate(d).issues) { const k=is.code+' '+(is.received==='20O'); if(!(k in codes)) console.dir(is,{depth:3}); codes[k]=(codes[k]??0)+1 } }
console.log(codes)
