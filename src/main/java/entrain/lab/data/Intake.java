package entrain.lab.data;

import entrain.lab.phrase.Phrase;
import java.util.List;

/**
 * Reads a file that comes in pieces, whatever its format; which one is told by how it begins, never by its name. Nothing is
 * thrown for what a file holds: it is read, or refused in one sentence.
 */
public interface Intake {
    /** What was found, once. */
    interface Found {
        /** Arrays that can be used, at least one, in the order of the file. */
        void tables(List<Table> tables);

        /** Told before the tables: which arrays were left out, and why. */
        default void without(Phrase what) {}

        /** Why there are none: what it is, where, and what to do. */
        void refused(Phrase why);
    }

    /** Takes the next bytes, bytes[0 … length); may be modified, and is not kept. */
    void take(byte[] bytes, int length);

    /** No bytes follow: tells what was found, now or when what is compressed has been inflated. */
    void end(Found found);
}
