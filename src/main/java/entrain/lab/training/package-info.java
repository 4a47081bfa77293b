/**
 * A network that learns, as something that is watched like a run: what is to be learned and how, learning itself, the test of
 * a copy that decides whether it may be frozen, and what is measured of the frozen network. The rules are {@link
 * entrain.core.training}'s.
 */
package entrain.lab.training;
