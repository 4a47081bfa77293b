/**
 * The program of {@code selftest.html} and {@code bench.html}: a program of its own, so that no visitor of the lab fetches it.
 * What is checked and measured stands in {@code lab.check}.
 */
package entrain.browser.check;
