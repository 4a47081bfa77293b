/**
 * How a platform is checked. {@link entrain.lab.check.SelfCheck} computes one hash for each part whose bits must be equal
 * everywhere; the same lines come from the JVM and from {@code selftest.html} in any browser.
 * {@link entrain.lab.check.Benchmark} counts steps per second, for {@code bench.html} and {@code entrain bench}.
 */
package entrain.lab.check;
