/**
 * Numbers on their way to a picture. A {@link entrain.lab.frame.Block} is a matrix of one
 * {@link entrain.lab.frame.Channel}, of one {@link entrain.lab.frame.Track} or of none, that knows what its rows and
 * columns stand for. {@link entrain.lab.frame.Blocks} is a list of them in one array of floats, so that it crosses to
 * another thread as one buffer; a {@link entrain.lab.frame.Frame} is such a list with the time and state of the tracks.
 *
 * <p>Results of tasks stand beside the frame ({@link entrain.lab.frame.Results}); a panel is given both as
 * {@link entrain.lab.frame.Numbers}. The layout of the floats is known in this package alone.
 */
package entrain.lab.frame;
