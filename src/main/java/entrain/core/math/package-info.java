/**
 * Numbers that come out the same everywhere: elementary functions, random numbers and hashes made of
 * + − × ÷, square roots and bit operations only, so that the JVM, JavaScript and WebAssembly agree in every bit.
 *
 * <p><b>Never {@code a + (b + c)}.</b> TeaVM 0.15 leaves out the brackets around the right operand of + and × when it
 * writes JavaScript: {@code a + (b ± c)} becomes {@code a + b ± c} and {@code a * (b * c)}, {@code a * (b / c)} become
 * {@code a * b * c}, {@code a * b / c}, which round differently. It also puts the value of a local variable that is
 * read once in the place of the variable. So, once such variables are replaced, the right operand of + is no sum or
 * difference, and that of × no product or quotient: the compound operand goes left ({@code (b + c) + a}), or a
 * difference is subtracted ({@code a - (c - b)}: brackets to the right of − and ÷ are kept). {@code RoundingOrderTest}
 * watches over it.
 */
package entrain.core.math;
