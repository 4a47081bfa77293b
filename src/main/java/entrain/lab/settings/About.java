package entrain.lab.settings;

import entrain.lab.phrase.Phrase;

/**
 * What a row of the table says for itself.
 *
 * @param key     the URL key, permanent
 * @param symbol  what stands in the equation or beside the control
 * @param unit    unit text, empty for a pure number
 * @param effect  what a change asks of the running experiment
 * @param group   what it belongs to
 * @param control where it can have a control in the bar
 * @param meaning one sentence in plain words, with its full stop; verbatim where only an address has it
 */
record About(String key, Phrase symbol, String unit, Effect effect, Group group, Control control, Phrase meaning) {
    About(String key, Phrase symbol, String unit, Effect effect, Group group, Phrase meaning) {
        this(key, symbol, unit, effect, group, Control.NONE, meaning);
    }
}
