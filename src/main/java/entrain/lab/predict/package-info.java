/**
 * What theory says of settings. Look here for which form of the model a theory is of, where it holds and where not;
 * solutions themselves are found in {@code core.theory}. What is measured stands in {@code lab.measure}, which
 * this package does not know.
 */
package entrain.lab.predict;
