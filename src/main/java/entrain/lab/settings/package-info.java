/**
 * What can be set, and as which text. {@link entrain.lab.settings.Params} is the one table of parameters: a row says how a
 * value is read and written, what a change of it asks of the run ({@link entrain.lab.settings.Effect}) and what it belongs
 * to ({@link entrain.lab.settings.Group}). {@link entrain.lab.settings.Settings} is one immutable set of values;
 * {@link entrain.lab.settings.SettingsText} is its text, the same in an address, a link, a preset and a command;
 * {@link entrain.lab.settings.Address} tells which parts of an address hold it.
 *
 * <p>Look here for what a preset ({@link entrain.lab.settings.Preset}) or a scene of the lecture
 * ({@link entrain.lab.settings.Scene}) changes and what of the visitor's choices stays. Every other list of the parameters
 * is written by {@link entrain.lab.settings.Schema}.
 */
package entrain.lab.settings;
