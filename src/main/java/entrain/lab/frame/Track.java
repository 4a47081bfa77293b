package entrain.lab.frame;

import java.util.List;

/**
 * One thing that is watched. An experiment has a list of tracks; a track's place in it is its {@link #index}, from 0.
 * Tracks of one experiment share J, starting state and clock. What colour, name and card a track has follows from its kind.
 */
public record Track(int index, Kind kind) {
    /** What a track is. */
    public enum Kind {
        /** The network without input, I = 0. */
        SPONTANEOUS("spontaneous"),
        /** The network with input h_i(t) = I cos(ωt + θ_i). */
        DRIVEN("driven"),
        /** Somebody's own data. */
        RECORDING("recording"),
        /** A network whose weights were learned. */
        TRAINED("trained"),
        /** A run that left another one at some time in the past. */
        BRANCH("branch");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** Its name in a sentence, an address or a file: permanent. */
        public String word() {
            return word;
        }

        /** Whether the settings' input acts on it. */
        public boolean driven() {
            return this == DRIVEN;
        }
    }

    /** The twin's track without input. */
    public static final Track SPONTANEOUS = new Track(0, Kind.SPONTANEOUS);
    /** The twin's track with input. */
    public static final Track DRIVEN = new Track(1, Kind.DRIVEN);
    /** The usual experiment: one network twice, without input and with it. */
    public static final List<Track> TWIN = List.of(SPONTANEOUS, DRIVEN);

    /** Its kind's name in a sentence. */
    public String word() {
        return kind.word();
    }

    @Override
    public String toString() {
        return kind.word();
    }
}
