/**
 * What mean-field theory and random-matrix theory predict of a large network, without looking at one: see each class
 * for its equations. Prediction and measurement share no code, so that they can be compared.
 */
package entrain.core.theory;
