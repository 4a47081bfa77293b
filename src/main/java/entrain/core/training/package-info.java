/**
 * Networks that learn: what their outputs should be, the rules by which weights follow, and what a trained network is
 * made of. The equations are those of core.model; what differs is an input that reads the rates, and weights that move
 * between two steps.
 */
package entrain.core.training;
