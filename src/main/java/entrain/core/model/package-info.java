/**
 * The model: look here for the equation of the network ({@link entrain.core.model.RateNetwork}), its activations, how J is
 * drawn or given, where trajectories start, and what acts on the units from outside.
 *
 * <p>To add an activation, a connectivity or a kind of phases, add one constant to its enum; the contract tests go over
 * all of them. What an activation is (odd? between which bounds? how steep at 0?) stands on the constant and is asked
 * there.
 */
package entrain.core.model;
