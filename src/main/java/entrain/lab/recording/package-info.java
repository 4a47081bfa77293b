/**
 * Somebody's own recording as something that is watched like a network: which way round it lies, what is made of it before
 * it is shown, how it plays, and what is measured of it. The numbers come from {@link entrain.lab.data}.
 */
package entrain.lab.recording;
