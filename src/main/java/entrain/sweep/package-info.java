/**
 * The map of {@code lab.task} on a machine of many cores, or on many machines: shards of it, each a table that a killed
 * run continues, and what joins them. Look here for the format of such a table and for how work is shared out.
 */
package entrain.sweep;
