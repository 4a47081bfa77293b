package entrain.view;

import entrain.lab.phrase.Phrase;
import entrain.lab.task.Tasks;

/**
 * Something that a visitor may ask for at a picture, carried out by whoever shows it: a task that begins on request is
 * begun and stopped, one that begins every so often is wanted or not.
 *
 * @param id    permanent; in an element's {@code data-do}
 * @param words on its button while nothing is under way
 */
public record Act(String id, Phrase words, Tasks task) {
    @Override
    public String toString() {
        return id;
    }
}
