package entrain.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import entrain.lab.frame.Frame;
import entrain.lab.frame.Track;
import entrain.lab.phrase.Phrase;
import entrain.lab.run.OwnData;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import entrain.lab.wire.FromTraining;
import entrain.lab.wire.FromTraining.Phase;
import entrain.lab.wire.ToTraining;
import entrain.lab.wire.TrainingHost;
import entrain.lab.wire.TrainingSession;
import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The line of a card that says how far a network is. */
final class TrainingWordsTest {
    private static final Frame EMPTY = new Frame(List.of(new Track(1, Track.Kind.TRAINED)));

    private final TrainingSession session = new TrainingSession(silent());

    private static TrainingHost silent() {
        return (TrainingHost) Proxy.newProxyInstance(
                TrainingHost.class.getClassLoader(), new Class<?>[] {TrainingHost.class}, (host, method, with) -> null);
    }

    private String course() {
        return TrainingWords.course(session.state(), EMPTY).toString();
    }

    private void tell(Phase phase, long learned) {
        session.receive(new FromTraining.Told(phase, learned, "", Phrase.NONE));
    }

    @Test
    void course_ofAFit_isItsShare_untilItIsDone() {
        session.fit(new ToTraining.Data(1, 3, 1, new float[3], "a.csv"), "");
        session.receive(new FromTraining.Begun(1, 0, ""));
        tell(Phase.LEARNING, 0);
        assertEquals("0 % of the fit done", course());
        session.receive(new FromTraining.Progress(427, 0));
        assertEquals("42 % of the fit done", course());
        tell(Phase.FITTED, 0);
        assertEquals("", course());
    }

    @Test
    void course_whileACopyIsTested_isTheTestsShare() {
        Settings settings = Settings.defaults().with(Params.TRAIN, "target:sines");
        session.follow(settings, OwnData.NONE);
        session.receive(new FromTraining.Begun(1, 0, "target:sines"));
        tell(Phase.UNTRAINED, 0);
        assertEquals("", course());
        tell(Phase.LEARNING, 0);
        session.receive(new FromTraining.Progress(0, 700_000));
        assertEquals("learned for 700 τ", course());
        tell(Phase.TESTING, 700_000);
        session.receive(new FromTraining.Progress(310, 700_000));
        assertEquals("31 % of the test done", course());
        tell(Phase.EARLY, 700_000);
        assertEquals("learned for 700 τ", course());
    }
}
