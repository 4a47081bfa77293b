/**
 * The command line. {@link entrain.cli.Main} names the commands; each is a file that reads its {@code Arguments}, asks
 * {@code lab} or {@code site} to do it, and prints what was found as CSV or JSON. What cannot be served as asked is a
 * {@code UsageError}: one line, exit code 2.
 */
package entrain.cli;
