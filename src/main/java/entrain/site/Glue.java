package entrain.site;

import entrain.site.WasmModule.Script;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a program in WebAssembly meets JavaScript with, made of TeaVM's runtime. TeaVM's makes functions of texts while
 * it starts, which a content security policy forbids without {@code 'unsafe-eval'}. Here the functions stand ready:
 * those of the program's scripts in a list, by whose places the program asks for them, and of the others those that
 * the program imports. What no program of ours uses is left out: streams, Node, emscripten, a reader of stack traces.
 */
final class Glue {
    private static final String OPENING = "\"use strict\";(()=>{";
    private static final String CLOSING = "})();";
    private static final Pattern TEXT = Pattern.compile("\"[^\"\\\\]*\"|'[^'\\\\]*'|`[^`\\\\]*`");
    private static final Pattern MADE = Pattern.compile("\\bFunction\\(|\\beval\\b");
    private static final Pattern FAMILY = Pattern.compile("([a-zA-Z]+?)(\\d+)");

    private static final String FAMILIES = "const M=[];for(let e=0;e<32;++e)";

    private static final String MEMORY = """
            function A(e,t,n){const r=t.memory??{},o=O(n),a=e=>new WebAssembly.Global({value:"i32",mutable:false},e),\
            s=r.external??new WebAssembly.Memory({initial:Math.max(o.min??0,1),maximum:1<<15});e.env={memory:s};\
            e.teavmMemory={linearMemory:()=>s.buffer,notifyHeapResized:r.onResize??(()=>{}),\
            heapOffset:a(k(o.dataSize??0,8)),maxSize:a(r.maxSize??(1<<31)-1)}}""";

    /** Takes the module of a program, where its memory is and the kernel's functions, gives its exports. */
    private static final String LOAD = """
            async function G(e,t={}){const n={kernel:t.kernel??new Proxy({},{get:()=>()=>{}})},r={},o=x(n,r,S(e));\
            A(n,t,e);const s=await WebAssembly.instantiate(e,n);o.supplyExports(s.exports);\
            for(const e in s.exports){const t=s.exports[e];\
            if(t instanceof WebAssembly.Global)Object.defineProperty(r,e,{get:()=>t.value})}return{exports:r}}""";

    private String text;

    private Glue(String text) {
        this.text = text;
    }

    /** The places of a program's scripts, by their bodies. @throws IOException where a body has two sets of parameters */
    static Map<String, String> places(Set<Script> scripts) throws IOException {
        Map<String, String> places = new LinkedHashMap<>();
        for (Script script : scripts) {
            if (places.put(script.body(), Integer.toString(places.size())) != null) {
                throw new IOException("one script with two sets of parameters: " + script.body());
            }
        }
        return places;
    }

    /**
     * The glue of one program.
     *
     * @param runtime TeaVM's
     * @param scripts in the order of their places
     * @throws IOException where the runtime is not that of TeaVM 0.15
     */
    static String of(String runtime, Set<String> imports, Set<Script> scripts) throws IOException {
        Glue glue = new Glue(runtime.strip());
        glue.makeNoFunctions(imports);
        glue.leaveOut();
        if (MADE.matcher(glue.text).find() || !glue.text.startsWith(OPENING) || !glue.text.endsWith(CLOSING)) {
            throw unknown("a function made of text");
        }
        String inner = glue.text.substring(OPENING.length(), glue.text.length() - CLOSING.length());
        return "\"use strict\";(scripts=>{" + inner + "})([" + list(scripts) + "]);\n";
    }

    private static String list(Set<Script> scripts) throws IOException {
        StringBuilder list = new StringBuilder();
        for (Script script : scripts) {
            if (script.body().contains("wrapCallFromJavaToJs")) {
                throw new IOException("a script that calls Java by name: " + script.body());
            }
            list.append(list.length() == 0 ? "" : ",")
                    .append("function(")
                    .append(String.join(",", script.parameters()))
                    .append("){")
                    .append(script.body())
                    .append("\n}");
        }
        return list.toString();
    }

    private void makeNoFunctions(Set<String> imports) throws IOException {
        function(
                "function F(e)",
                "function F(e){if(e in globalThis)return globalThis[e];throw new ReferenceError(e+' is not defined')}");
        function("function D(e,t)", "function D(e,t){globalThis[e]=t}");
        replace(between("var r=Object.create;", "var n=new Map;"), "");
        // what Java is called by: with the last parameter taking all that is left, or as it is
        function(
                "function S(t,e)",
                "function Q(e,t){return[...Array.from({length:t},(r,t)=>e[t]),e.slice(t)]}"
                        + "function S(t,e){return function(...n){try{return t(...e?Q(n,t.length-1):n)}catch(e){j(e)}}}");
        function(
                "defineMethod(e,t,n,r)",
                "defineMethod(e,t,n,r){e.prototype[t]=function(...e){try{return n(this,...r?Q(e,n.length-2):e)}"
                        + "catch(e){j(e)}}}");
        function(
                "function W(e,t)",
                "function W(e,n){return Object.defineProperty(function(e,t){return n.call(this,e,t)},'name',{value:e})}");
        function("function k(e){try", "");
        StringBuilder families = new StringBuilder("Object.assign(t.teavmJso,{");
        for (String name : imports) {
            Matcher family = FAMILY.matcher(name);
            if (family.matches()) {
                families.append(name)
                        .append(':')
                        .append(member(family.group(1), Integer.parseInt(family.group(2))))
                        .append(',');
            }
        }
        function(FAMILIES, families.append("});").toString());
    }

    /** The function of a family that has so many arguments. */
    private static String member(String family, int count) throws IOException {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < count; i++) {
            names.append(i == 0 ? "" : ",").append('p').append(i);
        }
        String more = count == 0 ? "" : "," + names;
        return switch (family) {
            case "createFunction" -> "(...e)=>scripts[e.pop()]";
            case "bindFunction" -> "(e,...t)=>e.bind(null,...t)";
            case "callFunction" -> "(e" + more + ")=>{try{return e(" + names + ")}catch(e){x(e)}}";
            case "callMethod" ->
                "(e,t" + more + ")=>{try{return e===null?F(t)(" + names + "):e[t](" + names + ")}catch(e){x(e)}}";
            case "construct" -> "(e" + more + ")=>{try{return new e(" + names + ")}catch(e){x(e)}}";
            case "arrayOf" -> "(" + names + ")=>[" + names + "]";
            default -> throw unknown("a family of functions: " + family);
        };
    }

    private void leaveOut() throws IOException {
        function("async function R(e,t,n)", "");
        function("async function N(e,t,n,r)", "");
        function("function z(e,t,n)", "");
        function("async function $(e,c)", "");
        function("async function g(e,t)", "");
        function("async function W()", "");
        replace("var v;", "");
        function("async function j(e,o)", "");
        function("function h(e){const t=WebAssembly.Module", "");
        function("function M(e)", "");
        replace("var y=" + block("class{ptr"), "");
        function("async function J(e,t)", "");
        function("async function A(u,e,t,n)", MEMORY);
        function("async function G(e,t)", LOAD);
        // what the browser provides itself is none of the imports of a module that was compiled with it
        function(
                "function S()",
                "function S(e){return!WebAssembly.Module.imports(e).some(e=>e.module==='wasm:js-string')}");
    }

    private void function(String head, String instead) throws IOException {
        replace(block(head), instead);
    }

    /** What begins like this, up to the bracket that closes its block. */
    private String block(String head) throws IOException {
        int from = once(head);
        int depth = 0;
        Matcher strings = TEXT.matcher(text);
        for (int at = text.indexOf('{', from + head.lastIndexOf(')') + 1); at < text.length(); at++) {
            char c = text.charAt(at);
            if ((c == '"' || c == '\'' || c == '`') && strings.find(at) && strings.start() == at) {
                at = strings.end() - 1;
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return text.substring(from, at + 1);
            }
        }
        throw unknown(head);
    }

    private String between(String first, String last) throws IOException {
        return text.substring(once(first), once(last) + last.length());
    }

    private void replace(String old, String instead) throws IOException {
        int from = once(old);
        text = text.substring(0, from) + instead + text.substring(from + old.length());
    }

    private int once(String part) throws IOException {
        int at = text.indexOf(part);
        if (at < 0 || text.indexOf(part, at + 1) >= 0) {
            throw unknown(part);
        }
        return at;
    }

    private static IOException unknown(String what) {
        return new IOException("the runtime is not that of TeaVM 0.15, whose text the build rewrites: " + what);
    }
}
