package entrain.core.model;

/** Which stream of a seed's random numbers serves what, so that no two draws ever share numbers. */
final class Streams {
    static final int NETWORK = 1;
    static final int STATE = 2;
    static final int PHASES = 3;
    static final int TRIAL = 4;
    static final int TANGENT = 5;
    static final int CLOUD = 6;

    private Streams() {}
}
