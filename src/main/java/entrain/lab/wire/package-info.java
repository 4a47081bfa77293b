/**
 * What the threads say to each other, and who speaks. A {@link entrain.lab.wire.Message} is a record; on its way it is a
 * {@link entrain.lab.wire.Letter}, a line and at most one buffer; nobody outside this package takes a line apart.
 *
 * <p>{@link entrain.lab.wire.Session} is the page's side: its settings, and {@code dispatch} as the only way to change
 * them. {@link entrain.lab.wire.Conductor} is the loop of the worker that simulates, {@link entrain.lab.wire.TaskRunner}
 * that of a worker that does tasks, {@link entrain.lab.wire.RunWriter} that of one that writes the file of a run. All are
 * plain Java over a {@link entrain.lab.wire.Port}, and tested without a browser.
 */
package entrain.lab.wire;
