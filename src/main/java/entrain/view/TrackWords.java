package entrain.view;

import entrain.lab.frame.Track;
import entrain.lab.phrase.Phrase;

/** What a track is called. */
public final class TrackWords {
    private TrackWords() {}

    /** In a sentence. */
    public static Phrase name(Track track) {
        return switch (track.kind()) {
            case SPONTANEOUS -> Phrase.of("spontaneous");
            case DRIVEN -> Phrase.of("driven");
            case RECORDING -> Phrase.of("recording");
            case TRAINED -> Phrase.of("trained");
            case BRANCH -> Phrase.of("branch");
        };
    }

    /** At the head of its card. */
    public static Phrase title(Track track) {
        return switch (track.kind()) {
            case SPONTANEOUS -> Phrase.of("Spontaneous");
            case DRIVEN -> Phrase.of("Driven");
            case RECORDING -> Phrase.of("Recording");
            case TRAINED -> Phrase.of("Trained network");
            case BRANCH -> Phrase.of("Branch");
        };
    }

    /** At the beginning of one. */
    static Phrase subject(Track track) {
        return switch (track.kind()) {
            case SPONTANEOUS -> Phrase.of("Spontaneous network");
            case DRIVEN -> Phrase.of("Driven network");
            case RECORDING -> Phrase.of("Recording");
            case TRAINED -> Phrase.of("Trained network");
            case BRANCH -> Phrase.of("Branch");
        };
    }
}
