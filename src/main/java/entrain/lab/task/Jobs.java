package entrain.lab.task;

import entrain.core.engine.Engine;
import entrain.lab.settings.Settings;

/** The catalogue of long calculations. */
public enum Jobs {
    /** Mean-field theory at the settings. */
    THEORY {
        @Override
        public Job make(Settings settings, float[] given, Engine engine) {
            return new TheoryJob(settings);
        }
    },
    /** The critical amplitude at the settings' ω. */
    CRITICAL {
        @Override
        public Job make(Settings settings, float[] given, Engine engine) {
            return new CriticalJob(settings);
        }
    },
    /** Eigenvalues of J at unit gain. */
    EIGENVALUES {
        @Override
        public Job make(Settings settings, float[] given, Engine engine) {
            return new EigenvaluesJob(settings);
        }
    },
    /** Eigenvalues of the Jacobian at given states: a frame with both tracks' STATE. */
    JACOBIAN {
        @Override
        public Job make(Settings settings, float[] given, Engine engine) {
            return new JacobianJob(settings, given);
        }
    },
    /** The verdict on {@link #NETWORKS} networks. */
    ENSEMBLE {
        @Override
        public Job make(Settings settings, float[] given, Engine engine) {
            return new NetworksJob(settings, NETWORKS, engine);
        }
    };

    /** How many networks the ensemble has. */
    public static final int NETWORKS = 20;
    /** Matrices up to this many rows are decomposed: the time grows like its cube. */
    public static final int LARGEST_DECOMPOSED = 1000;

    /**
     * A job at its beginning.
     *
     * @param given  floats that it needs beside the settings; kept
     * @param engine what steps networks, unless the settings ask for plain Java
     */
    public abstract Job make(Settings settings, float[] given, Engine engine);
}
