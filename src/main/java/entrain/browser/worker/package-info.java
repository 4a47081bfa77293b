/**
 * The workers' threads. {@code WorkerMain} lets a loop of {@code lab.wire} work for some milliseconds at a time and listens
 * in between. {@code BrowserKernel} is the SIMD kernel with its memory; where a browser has none, networks are stepped by
 * plain Java, with the same bits, and the page says why.
 */
package entrain.browser.worker;
