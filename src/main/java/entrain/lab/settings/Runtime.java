package entrain.lab.settings;

/** Which build of the program runs. */
public enum Runtime {
    /** WebAssembly where the browser has it, else JavaScript. */
    AUTO,
    /** WebAssembly GC. */
    WASM,
    /** JavaScript. */
    JS
}
