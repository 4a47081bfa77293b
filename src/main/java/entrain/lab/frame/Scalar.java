package entrain.lab.frame;

/** Single measured numbers of a track; one that is not known yet is absent, never a made-up value. */
public enum Scalar {
    /** Ordinal of the regime. */
    REGIME(Channel.LYAPUNOV),
    /** Ordinal of the reason that decided the regime, or of what is lacking. */
    REASON(Channel.LYAPUNOV),
    /** Largest Lyapunov exponent, per τ. */
    LAMBDA(Channel.LYAPUNOV),
    /** Its standard error, per τ. */
    LAMBDA_ERROR(Channel.LYAPUNOV),
    /** How long λ₁ was averaged, in τ. */
    LAMBDA_TIME(Channel.LYAPUNOV),
    /** Period of the response, in τ. */
    PERIOD(Channel.LYAPUNOV),
    /** The period as a multiple of the drive's. */
    MULTIPLE(Channel.LYAPUNOV),
    /** For how long at least no verdict will be told yet, in τ; absent or 0 where that is not known. */
    MISSING(Channel.LYAPUNOV),
    /** ‖x‖/√N. */
    SIZE,
    /** ‖dx/dt‖/√N, per τ. */
    SPEED,
    /** How far the state misses itself one period on, relative to its excursion. */
    RETURN(Channel.LYAPUNOV),
    /** τ until the averages begin; absent once they run. */
    SETTLING,
    /** How long the autocovariance was averaged, in τ. */
    AUTOCOVARIANCE_TIME(Channel.AUTOCOVARIANCE),
    /** Lag at which C has fallen to half of C(0), in τ. */
    HALF_WIDTH(Channel.AUTOCOVARIANCE),
    /** How long the spectrum was averaged, in τ. */
    SPECTRUM_TIME(Channel.SPECTRUM),
    /** Share of power at the drive's frequency and its harmonics, 0 to 1. */
    DRIVE_SHARE(Channel.SPECTRUM),
    /** How long a record the principal components rest on, in τ. */
    PCA_TIME,
    /** Participation ratio (Σv)²/Σv². */
    PARTICIPATION,
    /** Components that carry 90 % of the variance. */
    COMPONENTS_90,
    /** Components that carry 95 % of the variance. */
    COMPONENTS_95,
    /** Smallest principal angle between the planes of the first track's and this one's first two components, in degrees; of all but the first. */
    ANGLE,
    /** Largest principal angle between those planes, in degrees; under DRIVEN. */
    LARGEST_ANGLE,
    /** Mean rate at which pairs of trials part (positive) or meet, per τ. */
    GROWTH,
    /** How much longer λ₁ must be averaged before it has an error, in τ. */
    LAMBDA_MISSING(Channel.LYAPUNOV),
    /** τ more before there is an autocovariance. */
    AUTOCOVARIANCE_MISSING(Channel.AUTOCOVARIANCE),
    /** τ more before there is a spectrum. */
    SPECTRUM_MISSING(Channel.SPECTRUM),
    /** τ more before there are principal components. */
    PCA_MISSING,
    /** Ordinal of what is amiss with the steps or the samples. */
    CAUTION,
    /** How much is amiss, as that says. */
    CAUTION_SIZE,
    /** 1 where for that reason there is no number. */
    REFUSED,
    /** Root mean square distance of the cloud about its mean, per √N. */
    SPREAD,
    /** Rate at which that grows, per τ, fitted. */
    SPREAD_GROWTH,
    /** How far ahead of where it began the scout has seen, in τ; absent in the numbers of a run that is shown. */
    AHEAD(Channel.LYAPUNOV),
    /** Ordinal of the regime that it looks like while none is told. */
    LIKELY(Channel.LYAPUNOV),
    /** Standard error of GROWTH, per τ. */
    GROWTH_ERROR,
    /** How many pairs of trials GROWTH is of. */
    PAIRS,
    /** How many units a recording has. */
    UNITS,
    /** What a recording's numbers are: 0 z-scores, 1 raw, 2 ΔF/F₀. */
    SCALE,
    /** The participation ratio corrected for the length of the record; absent while that is too short. */
    PARTICIPATION_CORRECTED;

    private final Channel with;

    Scalar() {
        this(null);
    }

    Scalar(Channel with) {
        this.with = with;
    }

    /** The channel that it goes along with, the verdict's numbers with λ₁: of the same run. Null where it is of the present. */
    Channel with() {
        return with;
    }
}
