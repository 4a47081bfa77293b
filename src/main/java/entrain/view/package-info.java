/**
 * Pictures, and words about them. A {@link entrain.view.Panel} draws numbers on a {@link entrain.view.Surface}, tells the
 * values at its cursor and gives them as a {@link entrain.view.Table}: the same code makes the screen, an SVG, a PNG, a CSV
 * and a snapshot in the tests. {@link entrain.view.Plot} is the frame of every curve: axes, ticks, labels.
 *
 * <p>{@link entrain.view.VerdictWords} says what a network does and why, {@link entrain.view.Narrator} what has changed,
 * for whoever does not see it. Nothing here knows a browser. The pictures themselves stand in {@code view.panels}.
 */
package entrain.view;
