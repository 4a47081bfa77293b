/**
 * How a command's words and files are read, and what is said where they cannot be followed. Look here for what all commands
 * share.
 */
package entrain.console;
