package entrain.lab.wire;

import entrain.lab.phrase.Phrase;
import java.util.List;

/** The page and the way to the recording's worker. */
public interface RecordingHost {
    /** Sends a message; begins the worker where there is none. */
    void send(ToRecording message);

    /** Sends bytes of a file, from the first until before the second, as a {@link ToRecording.Piece}. */
    void piece(RecordingSession.Source source, long from, long to);

    /** Ends the worker, whatever it is doing. */
    void end();

    /** Asks the visitor which of these it is; {@link RecordingSession#choose} or {@link RecordingSession#dismiss} answers. */
    void choose(List<FromRecording.Listed> arrays);

    /** The file was said to be J. */
    void weights(RecordingSession.Source source, FromRecording.Weights weights);

    /** What was asked for could not be done. @param source null where it was no file */
    void refused(RecordingSession.Source source, Phrase why);

    /** Another file is read than before, or none, or more of it has been read. */
    void progressed();

    /** What is known of the recording is no longer the same. */
    void changed();
}
