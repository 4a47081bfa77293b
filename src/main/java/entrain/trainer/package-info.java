/**
 * Commands of networks that learn and that are opened up, one file each: they read their words and files, and hand over what
 * was found as a tree that is printed as JSON. Look here for what {@code entrain fit} and its like take and give.
 */
package entrain.trainer;
