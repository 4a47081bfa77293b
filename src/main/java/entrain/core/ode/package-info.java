/**
 * How a state is carried forward in time: look here for the schemes ({@link entrain.core.ode.Stepper}) and for the
 * interfaces between what has a derivative ({@link entrain.core.ode.VectorField}) and what steps it ({@link
 * entrain.core.ode.Stepping}). Steps are of one size, so that the same settings give the same bits.
 */
package entrain.core.ode;
