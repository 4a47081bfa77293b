/**
 * What computes the steps of a network: plain Java anywhere, or the SIMD kernel of src/main/wat in a browser. Both give
 * the same bits; a simulation does not know which it has.
 */
package entrain.core.engine;
