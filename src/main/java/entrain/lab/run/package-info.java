/**
 * An experiment that runs. {@link entrain.lab.run.Simulation} makes the network of the settings, or of
 * {@link entrain.lab.run.OwnData} where J, x(0) or phases are given, and steps all its tracks, trials and tangent vectors
 * as columns of one product. {@link entrain.lab.run.Pace} says how many steps are due, with the time from a
 * {@link entrain.lab.run.Ticker}, which a shell provides.
 *
 * <p>Look here also for the files of a run, CSV and NPY: {@link entrain.lab.run.RunFile}.
 */
package entrain.lab.run;
