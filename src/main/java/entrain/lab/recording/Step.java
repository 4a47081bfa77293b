package entrain.lab.recording;

import entrain.lab.phrase.Phrase;

/**
 * Something that was done to a recording, or should be looked at.
 *
 * @param options pairs that undo it, or leave out what it points out; empty if none do
 */
public record Step(Phrase what, String options) {
    @Override
    public String toString() {
        return what.toString();
    }
}
