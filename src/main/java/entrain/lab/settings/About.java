package entrain.lab.settings;

/**
 * What a row of the table says for itself.
 *
 * @param key     the URL key, permanent
 * @param symbol  what stands in the equation or beside the control
 * @param unit    unit text, empty for a pure number
 * @param effect  what a change asks of the running experiment
 * @param group   what it belongs to
 * @param control where it can have a control in the bar
 * @param meaning one sentence in plain words, with its full stop
 */
record About(String key, String symbol, String unit, Effect effect, Group group, Control control, String meaning) {
    About(String key, String symbol, String unit, Effect effect, Group group, String meaning) {
        this(key, symbol, unit, effect, group, Control.NONE, meaning);
    }
}
