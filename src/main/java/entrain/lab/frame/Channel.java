package entrain.lab.frame;

/** What can stand in a frame of each track; a panel names the channels it needs and only those are computed. */
public enum Channel {
    /** Rates φ(x) of the first few units: one row a unit, one column a sample, oldest first. */
    TRACES,
    /** The state on its first three principal components: rows PC1, PC2, PC3, one column a sample, oldest first. */
    STATE,
    /** Rates φ(x) of the population in the chosen order: one row a unit, one column a (coarser) sample, oldest first. */
    RASTER,
    /** Autocovariance, not mean-subtracted: row 0 Δ(lag) of x, row 1 C(lag) of the rates, a column a lag from 0. */
    AUTOCOVARIANCE,
    /** One-sided power density of x per rad/τ, a column a frequency from 0. */
    SPECTRUM,
    /** Share of variance, 0 to 1, of the leading principal components of x, largest first. */
    PCA,
    /** log10 of the distance ‖x_a − x_b‖/√N of the two trials, a column a time from their parting. */
    DISTANCE,
    /** λ₁ per τ as averaged until then, a column a time from the first of its averages. */
    LYAPUNOV,
    /** One row, a column each {@link Scalar}. */
    SCALARS,
    /** Eigenvalues of J at unit gain: row 0 real, row 1 imaginary parts. No track's: J is the same for all. */
    EIGENVALUES(Origin.NETWORK),
    /** Eigenvalues of the Jacobian −1 + gJφ′ at a state: row 0 real, row 1 imaginary parts; the block says of which time. */
    JACOBIAN(Origin.NETWORK),
    /** Radius about −1 of the disc that they fill where entries of J are independent: one number. */
    RADIUS(Origin.NETWORK),
    /** J's leading eigenvalues at unit gain, one of each complex pair, largest real part first: as {@link #EIGENVALUES}. */
    LEADING(Origin.NETWORK),
    /** Their left eigenvectors: two rows each, real and imaginary parts, a column a unit. No track's. */
    LEFT_VECTORS(Origin.NETWORK),
    /** J at unit gain, row by row, of large networks evenly spaced units only; sent once a network. No track's. */
    WEIGHTS,
    /** Mean-field autocovariance: row 0 Δ(lag), row 1 C(lag), a column a lag from 0. */
    THEORY(Origin.THEORY),
    /** Mean-field power density of x per rad/τ (its continuous part), a column a frequency from 0. */
    THEORY_SPECTRUM(Origin.THEORY),
    /** One row, a column each {@link Prediction}. */
    PREDICTIONS(Origin.THEORY),
    /** Critical amplitude I_c(ω) of the input, or no column where there is none. No track's. */
    CRITICAL(Origin.THEORY),
    /**
     * λ₁ of many networks: row 0 λ₁, row 1 its error, row 2 the regime's ordinal, row 3 what it looks like, then single
     * numbers; a column a network.
     */
    ENSEMBLE(Origin.ENSEMBLE),
    /** λ₁ of the driven network per τ over a plane of settings, a row and a column each value of a parameter. No track's. */
    MAP(Origin.MAP),
    /** Standard error of {@link #MAP}, per τ. */
    MAP_ERROR(Origin.MAP),
    /** Ordinal of the regime over the plane, where it is one network's. */
    MAP_REGIME(Origin.MAP),
    /** Share of the networks that are chaotic over the plane, 0 to 1, where there are several. */
    MAP_CHAOTIC(Origin.MAP),
    /** Mean-field λ₁ per τ over the plane. */
    MAP_THEORY(Origin.BORDER),
    /** Mean-field I_c along the side of the plane that is not I, one row; absent where there is none. */
    MAP_CRITICAL(Origin.BORDER),
    /** Mean-field I_c at the settings' g, one row over ω. */
    SECTION_CRITICAL(Origin.BORDER),
    /** A track's cloud of further starts on the axes of {@link #STATE}: three rows a start, one column a sample, oldest first. */
    CLOUD,
    /** log10 of that cloud's root mean square distance about its mean per √N, a column a time from when it was thrown. */
    SPREAD,
    /**
     * Mean natural log of the distance of near neighbours: row 0 of a recording, row 1 of its phase-randomised surrogate, a
     * column a time from when they were neighbours.
     */
    NEIGHBOURS,
    /** What each output of a network in training should be, one row an output, one column a sample, oldest first. */
    TARGET,
    /** What each output z_k is, as {@link #TARGET}. */
    OUTPUT,
    /** Pulses and levels that come in, one row an input, one column a sample, oldest first; absent where there are none. */
    PULSES,
    /**
     * How learning went: row 0 log10 of the root mean square error relative to the target's, row 1 |w|, row 2 |dw/dt| per
     * τ, row 3 1 where it was frozen, else 0; a column a time since it began.
     */
    COURSE,
    /** The axes that {@link #STATE} is on: rows PC1, PC2, PC3, each of length 1, then the state at their origin; a column a unit. */
    AXES,
    /** The present state of each unit, x_i or in rate form r_i, one row; of large networks evenly spaced units only. */
    UNITS,
    /**
     * Fixed and slow points, a column each: row 0 how often it was found, row 1 |x|/√N, row 2 q = ½‖dx/dt‖², row 3 1 if it
     * is a slow point, row 4 its unstable directions, NaN where they are not known, rows 5 and 6 the columns of the
     * points that a saddle's two ways down end in, −1 where one goes on moving, NaN where there is none.
     */
    FIXED_POINTS(Origin.POINTS),
    /** The states of these points, in the form of the network: one row a point, one column a unit. */
    POINTS(Origin.POINTS),
    /** Ways down from saddles: {@link #WAY} rows a way, the states from the saddle on, one column a unit. */
    WAYS(Origin.POINTS),
    /** Eigenvalues of the Jacobian at each point: two rows a point, real and imaginary parts, largest real part first. */
    POINT_EIGENVALUES(Origin.POINTS),
    /** Modes of leading eigenvalues of the points: two rows a mode, real and imaginary parts, a column a unit. */
    MODES(Origin.POINTS),
    /** Of each mode, a column each: row 0 the point, row 1 the eigenvalue, numbered from 0. */
    MODE_OF(Origin.POINTS),
    /**
     * How the search went, one row: starts, those ended, ends in local minima of q, ends nowhere, index sum
     * (absent where it tells nothing), 1 if points are missing for certain.
     */
    SEARCH(Origin.POINTS),
    /** The mode asked for last, of any eigenvalue of a point or, no track's, of J: real parts, imaginary parts, a column a unit. */
    ASKED_MODE(Origin.POINTS),
    /** Which that is, one number: eigenvalue e of point p of a network of N units is number p N + e, all from 0; J's as in {@link #EIGENVALUES}. */
    ASKED(Origin.POINTS),
    /** Where the state was before, on the axes of {@link #STATE} and in its rows, a coarser column a sample, oldest first. */
    PAST,
    /**
     * How far {@link #STATE} and a cloud are off, behind where the axes were renewed last, from what would join on to the
     * rest, along PC1, PC2, PC3: one row, then how many samples there are behind.
     */
    BEND,
    /** Where the second trial was, as {@link #STATE}, since it was started last; absent where there is none to be watched. */
    SECOND,
    /** Its rates, as {@link #TRACES}. */
    SECOND_TRACES,
    /** log10 of |wᵀx| for each left eigenvector in {@link #LEFT_VECTORS}: a row each, one column a sample, oldest first. */
    AMPLITUDES,
    /** Rates φ(x) of a few evenly spaced units: one row a unit, one column a (coarser) sample, oldest first. */
    NODES;

    /** Samples of each way in {@link #WAYS}. */
    public static final int WAY = 32;

    /** Who computes a channel. */
    public enum Origin {
        /** The running simulation. */
        SIMULATION,
        /** The tasks on eigenvalues. */
        NETWORK,
        /** The task on mean-field theory. */
        THEORY,
        /** The task on many networks. */
        ENSEMBLE,
        /** The task on a plane of settings. */
        MAP,
        /** The tasks on the theory of that plane. */
        BORDER,
        /** The search for fixed points. */
        POINTS
    }

    private final Origin origin;

    Channel() {
        this(Origin.SIMULATION);
    }

    Channel(Origin origin) {
        this.origin = origin;
    }

    public Origin origin() {
        return origin;
    }
}
