package entrain.core.model;

/** Which stream of a seed's random numbers serves what, so that no two draws ever share numbers. */
public final class Streams {
    static final int NETWORK = 1;
    static final int STATE = 2;
    static final int PHASES = 3;
    static final int TRIAL = 4;
    static final int TANGENT = 5;
    static final int CLOUD = 6;
    /** Vectors by which outputs act on a network that learns. */
    public static final int FEEDBACK = 7;
    /** Constant inputs of a network that learns. */
    public static final int BIAS = 8;
    /** Vectors by which pulses act. */
    public static final int PULSES = 9;
    /** When pulses come and which. */
    public static final int TARGET = 10;
    /** Pushes of the state of a network that has learned. */
    public static final int KICK = 11;

    /** J and x(0) of units that nobody recorded, before they learn; which units are plastic. */
    public static final int FIT = 15;

    private Streams() {}
}
