/**
 * What is measured, and how it is told. {@link entrain.lab.measure.Quantities} lists what there is. Each
 * measurement is a class that takes {@link entrain.lab.run.Samples}; {@link entrain.lab.measure.Statistics} holds those of
 * one run. Three things drive them: a {@link entrain.lab.measure.Recorder} beside a simulation that a page shows, an
 * {@link entrain.lab.measure.Examination} until a regime is told, an {@link entrain.lab.measure.Observation} of one
 * network for a given length.
 */
package entrain.lab.measure;
