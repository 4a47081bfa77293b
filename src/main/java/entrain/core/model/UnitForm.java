package entrain.core.model;

/** Which variable of a unit the equation is written for. */
public enum UnitForm {
    /** τ dx/dt = −x + g J φ(x) + h(t): the synaptic current x. */
    CURRENT,
    /** τ dr/dt = −r + φ(g J r + h(t)): the rate r. */
    RATE
}
