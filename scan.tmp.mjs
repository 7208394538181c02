import { parseSync } from "vite";
import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
const roles = new Set();
const files = (d,e)=>readdirSync(d,{recursive:true,encoding:"utf8"}).filter(n=>n.endsWith(e)).map(n=>d+"/"+n);
for (const f of [...files("templates",".yaml"),...files("tests/types",".yaml")]) { const d = parse(readFileSync(f,"utf8")); for (const r of Object.keys(d?.roles??{})) roles.add(r); }
const stems = new Set([...roles].flatMap(r=>[r.replace(/-\d+$/,""), ...r.split("-").length>1?[]:[]]));
for (const f of files("src",".ts")) {
  const text = readFileSync(f,"utf8");
  const {program} = parseSync(f,text);
  const lines=text.split("\n"); 
  const lineOf=(o)=>text.slice(0,o).split("\n").length;
  const visit=(n,p)=>{
    if (!n||typeof n!=="object") return;
    if (Array.isArray(n)) { for(const x of n) visit(x,p); return; }
    if (n.type==="ImportDeclaration"||n.type==="ExportNamedDeclaration"&&n.source||n.type?.startsWith("TS")&&!["TSAsExpression","TSSatisfiesExpression","TSNonNullExpression"].includes(n.type)) return;
    let t, kind;
    if (n.type==="Literal"&&typeof n.value==="string") {t=n.value;kind="S"}
    if (n.type==="TemplateElement") {t=n.value.cooked;kind="T"}
    if (n.type==="Literal"&&n.regex) {t=n.regex.pattern;kind="R"}
    if (t) {
      const exact = roles.has(t)||stems.has(t);
      const part = kind==="S" ? /^-[a-z]|[a-z]-$/.test(t)&&t.length<20 : kind==="T" ? /^-[a-z]+$|^[a-z][a-z-]*-$/.test(t) : [...stems].some(s=>s.length>3&&new RegExp("(^|[^a-z])"+s+"(-|$)").test(t));
      if (exact||part) console.log(`${f}:${lineOf(n.start)} ${exact?"EXACT":"PART"+kind} ${lines[lineOf(n.start)-1].trim().slice(0,150)}`);
    }
    if (n.type==="Property"&&!n.computed&&n.key.type==="Identifier"&&roles.has(n.key.name)&&!n.shorthand) console.log(`${f}:${lineOf(n.start)} KEY ${lines[lineOf(n.start)-1].trim().slice(0,150)}`);
    if (n.type==="MemberExpression"&&!n.computed&&roles.has(n.property.name)&&/roles?$/.test(text.slice(n.object.start,n.object.end))) console.log(`${f}:${lineOf(n.start)} MEMBER ${lines[lineOf(n.start)-1].trim().slice(0,150)}`);
    for (const k of Object.keys(n)) if (!["type","start","end"].includes(k)) visit(n[k],n);
  };
  visit(program);
}
