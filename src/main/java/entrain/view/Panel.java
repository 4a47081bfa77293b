package entrain.view;

import entrain.lab.frame.Channels;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Track;
import entrain.lab.phrase.Phrase;
import entrain.lab.settings.Settings;
import entrain.lab.task.Assignment;
import java.util.List;

/**
 * One picture, of one track or of the pair. A panel owns its buffers and its cursor: use one for each place it is
 * drawn. The cursor's place is a fraction from 0 to 1 of what there is to read, from left to right.
 */
public interface Panel {
    /** What must be in the frame. */
    Channels needs();

    /** What is shown, of what, in which unit: one short line of plain text. */
    Phrase caption(Numbers numbers, Track track, Settings settings);

    /** Draws, allocating nothing; nothing but the caption changes when the frame holds no such block. */
    void draw(Numbers numbers, Track track, View view, Settings settings, Surface surface);

    /** The tracks whose colours stand side by side in the picture: none where it is one track's, or J's own. */
    default List<Track> shown(Numbers numbers) {
        return List.of();
    }

    /** Puts the cursor at a fraction from 0 to 1, or, with NaN, takes it away. */
    default void point(double fraction) {}

    /**
     * Where the cursor goes for a pointer at (px, py) on a surface of that size, as last drawn; NaN if there is nothing
     * to read.
     */
    default double fraction(double px, double py, double width, double height) {
        return Double.NaN;
    }

    /** How many values the cursor can stop at: one step is 1 / (stops − 1); 0 where there is nothing to read. */
    default int stops(Numbers numbers, Track track, Settings settings) {
        return 0;
    }

    /** How many stops further the one above is, where they stand in rows; 0 where they do not. */
    default int above() {
        return 0;
    }

    /** The values at the cursor, in words; empty without a cursor or values. */
    default Phrase reading(Numbers numbers, Track track, Settings settings) {
        return Phrase.NONE;
    }

    /** What a visitor may ask for at this picture. */
    default List<Act> acts() {
        return List.of();
    }

    /** The settings that the place under the cursor stands for; null where it stands for none. */
    default Settings chosen(Numbers numbers, Track track, Settings settings) {
        return null;
    }

    /** Chooses the place under the cursor: what is to be computed for it; null for nothing. */
    default Assignment choose(Numbers numbers, Track track, Settings settings) {
        return null;
    }

    /** Keeps the cursor where it is when the pointer goes, or lets go of where it was kept; whether there was such a place. */
    default boolean hold() {
        return false;
    }

    /** Whether dragging and arrow keys turn it, as they turn the {@link Orbit}; the cursor then has a slider. */
    default boolean turns() {
        return false;
    }

    /** Whether it shows a cloud of further starts, which a visitor may then turn on and throw anew at it. */
    default boolean scatters() {
        return false;
    }

    /** The numbers behind the picture, all that the frame holds, times in τ. */
    Table table(Numbers numbers, Track track, Settings settings);

    /** The same, or what a table has no room for, as one array in a file of NumPy; empty while there is none. */
    default byte[] npy(Numbers numbers, Track track, Settings settings) {
        Table table = table(numbers, track, settings);
        return table.columns() > 0 ? table.npy() : new byte[0];
    }
}
