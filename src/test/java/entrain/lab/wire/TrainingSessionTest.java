package entrain.lab.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.lab.frame.Blocks;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Track;
import entrain.lab.phrase.Phrase;
import entrain.lab.run.OwnData;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import entrain.lab.wire.FromTraining.About;
import entrain.lab.wire.FromTraining.Outcome;
import entrain.lab.wire.FromTraining.Phase;
import entrain.view.TrainingWords;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the page and a worker that trains say to each other; the worker is played by hand. */
final class TrainingSessionTest {
    private static final Settings SINES =
            Settings.defaults().with(Params.N, 300).with(Params.G, 1.5).with(Params.TRAIN, "target:sines");
    private static final Track TRAINED = new Track(1, Track.Kind.TRAINED);

    /** The page: writes down what is asked of it, and changes its settings as it is told. */
    private final class Desk implements TrainingHost {
        final List<String> said = new ArrayList<>();
        final List<ToTraining.Data> data = new ArrayList<>();
        Settings settings = Settings.defaults();

        @Override
        public void send(ToTraining message) {
            if (message instanceof ToTraining.Data sent) {
                data.add(sent);
            }
            said.add(message.letter().line().replace("training-", ""));
        }

        @Override
        public void end() {
            said.add("end");
        }

        @Override
        public void run() {
            said.add("run");
        }

        @Override
        public void remember(String options) {
            said.add("remember " + options);
            settings = settings.with(Params.TRAIN, options);
            session.follow(settings, OwnData.NONE);
        }

        @Override
        public void say(Phrase what) {
            said.add("say " + what);
        }

        @Override
        public void lost(Phrase why, long learned) {
            said.add("lost " + learned + " " + why);
        }

        @Override
        public void network(FromTraining.Network network) {
            said.add("network " + network.n());
        }

        @Override
        public void changed() {}

        void follow(Settings now) {
            settings = now;
            session.follow(now, OwnData.NONE);
        }

        /** What was said since this was asked last. */
        List<String> take() {
            List<String> taken = List.copyOf(said);
            said.clear();
            return taken;
        }
    }

    private final Desk desk = new Desk();
    private final TrainingSession session = new TrainingSession(desk);

    private void begin(Settings settings) {
        desk.follow(settings);
        session.receive(new FromTraining.Begun(1, 0, "target:sines,rule:force,alpha:0.01"));
        desk.take();
    }

    private void tell(Phase phase, long learned) {
        session.receive(new FromTraining.Told(phase, learned, phase == Phase.FROZEN ? "0123" : "", Phrase.NONE));
    }

    private static Frame frame(Track track) {
        return new Frame(List.of(track));
    }

    @Test
    void settings_withoutTrain_beginNothing() {
        desk.follow(Settings.defaults().with(Params.N, 50));
        session.want(Channels.of(Channel.TRACES));
        session.play(10_000);
        session.learn();
        session.drawn();
        assertEquals(List.of(), desk.take());
        assertNull(session.frame());
    }

    @Test
    void settings_withTrain_beginItsNetworkAndShowIt() {
        session.want(Channels.of(Channel.TRACES));
        session.play(10_000);
        desk.follow(SINES);
        assertEquals(List.of("begin target:sines v=1&g=1.5&N=300"), desk.take());
        assertFalse(session.state().shown());
        session.receive(new FromTraining.Begun(1, 0, "target:sines,rule:force,alpha:0.01"));
        assertEquals(List.of("show 1 TRACES", "speed 1", "play 10000"), desk.take());
        assertEquals("0.01", session.state().option("alpha"));
        assertEquals(TRAINED, session.frame().track(0));
    }

    @Test
    void learnAndFreeze_inOneGo_standInTheAddressAndBeginNothingAnew() {
        begin(SINES);
        session.learn();
        assertEquals(List.of("learn", "run"), desk.take());
        tell(Phase.LEARNING, 0);
        session.receive(new FromTraining.Progress(500, 720_000));
        assertEquals(720_000, session.state().learned());
        session.freeze();
        assertEquals(List.of("freeze", "run"), desk.take());
        tell(Phase.TESTING, 1_440_500);
        session.freeze();
        assertEquals(List.of(), desk.take(), "one test at a time");
        session.receive(new FromTraining.Line(About.ERROR, Phrase.verbatim("0.01")));
        tell(Phase.FROZEN, 1_440_500);
        assertEquals(List.of("remember target:sines,learn:1440.5"), desk.take());
        assertEquals("0.01", session.state().line(About.ERROR).toString());
        assertEquals("0123", session.state().hash());
    }

    /** It learns on from where it was frozen: the address says for how long in all. */
    @Test
    void learn_onceMore_addsToTheAddress() {
        begin(SINES);
        session.learn();
        tell(Phase.LEARNING, 0);
        tell(Phase.FROZEN, 100_000);
        desk.take();
        session.learn();
        tell(Phase.LEARNING, 100_000);
        tell(Phase.FROZEN, 200_000);
        assertEquals(List.of("learn", "run", "remember target:sines,learn:200"), desk.take());
    }

    @Test
    void tooEarly_learnsOnAndMayBeFrozenAgain() {
        begin(SINES);
        session.learn();
        tell(Phase.LEARNING, 0);
        tell(Phase.TESTING, 120_000);
        tell(Phase.EARLY, 120_000);
        assertTrue(session.state().learning());
        assertTrue(session.state().canFreeze());
        assertFalse(session.state().canLearn());
    }

    @Test
    void link_thatLearnsSoLong_isAsItWasOnceFrozen() {
        begin(SINES.with(Params.TRAIN, "target:sines,learn:1440"));
        tell(Phase.LEARNING, 0);
        tell(Phase.FROZEN, 1_440_000);
        assertEquals(List.of("remember target:sines,learn:1440"), desk.take());
    }

    @Test
    void kick_onlyOnceFrozen_isCountedByItsOutcome() {
        begin(SINES);
        session.kick(500);
        assertEquals(List.of(), desk.take());
        tell(Phase.FROZEN, 100_000);
        desk.take();
        session.kick(500);
        assertEquals(List.of("kick 500", "run"), desk.take());
        session.receive(new FromTraining.Kicked(Outcome.MIRROR, Phrase.verbatim("−f")));
        session.receive(new FromTraining.Kicked(Outcome.BACK, Phrase.verbatim("f")));
        session.receive(new FromTraining.Kicked(Outcome.BACK, Phrase.verbatim("f again")));
        assertEquals(2, session.state().kicks(Outcome.BACK));
        assertEquals(1, session.state().kicks(Outcome.MIRROR));
        assertEquals("f again", session.state().kicked().toString());
    }

    @Test
    void forget_takesWhatWasLearnedFromTheAddress() {
        begin(SINES.with(Params.TRAIN, "target:sines,learn:10"));
        tell(Phase.FROZEN, 10_000);
        session.receive(new FromTraining.Kicked(Outcome.LOST, Phrase.verbatim("lost")));
        desk.take();
        session.forget();
        assertEquals(List.of("forget", "remember target:sines"), desk.take());
        assertEquals(0, session.state().kicks(Outcome.LOST));
        assertEquals(Phase.UNTRAINED, session.state().phase());
        assertFalse(session.state().canForget());
    }

    @Test
    void settings_changedBeforeLearning_areFollowed() {
        begin(SINES);
        desk.follow(SINES.with(Params.N, 500));
        assertEquals(List.of("begin target:sines v=1&g=1.5&N=500"), desk.take());
    }

    /** The trained network keeps its own: a slider touched by accident loses nothing. */
    @Test
    void settings_changedAfterLearning_areNotTakenOn_andItIsSaid() {
        begin(SINES);
        tell(Phase.LEARNING, 1000);
        desk.follow(SINES.with(Params.G, 1.2));
        assertEquals(List.of(), desk.take());
        assertTrue(session.apart());
        assertEquals(1.5, session.settings().get(Params.G));
        desk.follow(SINES.with(Params.I, 0.5).with(Params.THEME, Params.THEME.defaultValue()));
        assertFalse(session.apart(), "an input is no part of it");
        desk.follow(SINES.with(Params.G, 1.2));
        session.anew();
        assertEquals(List.of("begin target:sines v=1&g=1.2&N=300", "remember target:sines"), desk.take());
        session.receive(new FromTraining.Begun(1, 0, "target:sines"));
        assertFalse(session.apart());
        assertEquals(1.2, session.settings().get(Params.G));
    }

    @Test
    void secondTraining_whileOneLearns_endsTheFirstAndSaysSo() {
        begin(SINES);
        tell(Phase.LEARNING, 0);
        session.receive(new FromTraining.Progress(0, 12_000));
        desk.follow(SINES.with(Params.TRAIN, "target:sines,rule:full"));
        assertEquals(List.of("begin target:sines,rule:full v=1&g=1.5&N=300"), desk.take());
        session.receive(new FromTraining.Progress(0, 13_000)); // of the first: on its way
        session.freeze();
        assertEquals(List.of(), desk.take());
        session.receive(new FromTraining.Told(Phase.STOPPED, 13_000, "", Phrase.verbatim("ended after 13 τ")));
        session.receive(new FromTraining.Begun(1, 0, "target:sines,rule:full"));
        assertEquals(List.of("say ended after 13 τ", "show 1 ", "speed 1"), desk.take());
        assertEquals("full", session.state().option("rule"));
        assertEquals(Phase.UNTRAINED, session.state().phase());
        assertEquals(0, session.state().learned());
    }

    @Test
    void twoBegins_theLastOneIsShownInTheEnd() {
        desk.follow(SINES);
        desk.follow(SINES.with(Params.TRAIN, "target:square"));
        session.receive(new FromTraining.Begun(1, 0, "target:sines"));
        session.learn();
        assertFalse(desk.take().contains("learn"), "another is on its way");
        session.receive(new FromTraining.Begun(1, 0, "target:square"));
        assertEquals("square", session.state().option("target"));
        session.learn();
        assertTrue(desk.take().contains("learn"));
    }

    @Test
    void begin_refused_isSaidAndLeavesTheAddress() {
        desk.follow(SINES.with(Params.TRAIN, "target:dance"));
        desk.take();
        session.receive(new FromTraining.Refused(true, Phrase.verbatim("there is no target dance")));
        assertEquals(List.of("say The training: there is no target dance.", "end", "remember "), desk.take());
        desk.follow(SINES);
        assertEquals(List.of("begin target:sines v=1&g=1.5&N=300"), desk.take());
    }

    /** A number mistyped in the chooser costs nothing: the worker keeps the network, and the address is as before. */
    @Test
    void options_refused_leaveTheNetworkBefore() {
        begin(SINES);
        session.learn();
        tell(Phase.LEARNING, 0);
        tell(Phase.FROZEN, 9000);
        desk.follow(desk.settings.with(Params.TRAIN, "target:sines,period:-3"));
        desk.take();
        session.receive(new FromTraining.Refused(true, Phrase.verbatim("period:-3 is no number")));
        assertEquals(
                List.of("say The training: period:-3 is no number.", "remember target:sines,learn:9"), desk.take());
        assertEquals(Phase.FROZEN, session.state().phase());
        session.kick(500);
        assertEquals(List.of("kick 500", "run"), desk.take());
    }

    @Test
    void refusal_whileItLearns_leavesAllAsItIs() {
        begin(SINES);
        tell(Phase.LEARNING, 1000);
        session.receive(new FromTraining.Refused(false, Phrase.verbatim("not now")));
        assertEquals(List.of("say The training: not now."), desk.take());
        assertTrue(session.state().learning());
    }

    /** A push that comes too late is refused while another network is waited for: that one still comes. */
    @Test
    void refusal_ofSomethingElse_leavesWhatIsWaitedFor() {
        begin(SINES);
        desk.follow(SINES.with(Params.TRAIN, "target:square"));
        desk.take();
        session.receive(new FromTraining.Refused(false, Phrase.verbatim("not now")));
        assertEquals(List.of("say The training: not now."), desk.take());
        session.receive(new FromTraining.Begun(1, 0, "target:square"));
        assertEquals("square", session.state().option("target"));
    }

    /** What freezing wrote is not asked of a network with other options; what the visitor asked for is. */
    @Test
    void otherOptions_afterFreezing_learnWhenTheVisitorSaysSo() {
        begin(SINES);
        session.learn();
        tell(Phase.LEARNING, 0);
        tell(Phase.FROZEN, 90_000);
        assertEquals("target:sines,learn:90", session.trainedFor());
        assertEquals("target:sines", session.wanted());
        begin(SINES.with(Params.TRAIN, "target:sines,learn:30"));
        tell(Phase.FROZEN, 30_000);
        assertEquals("target:sines,learn:30", session.wanted());
        session.forget();
        assertEquals("target:sines", session.wanted());
    }

    @Test
    void deadWorker_whatWasLearnedIsOfferedAgain() {
        begin(SINES);
        session.learn();
        tell(Phase.LEARNING, 0);
        session.receive(new FromTraining.Progress(0, 720_000));
        session.receive(new FromTraining.NewFrame(frame(TRAINED)));
        desk.take();
        session.died(Phrase.verbatim("out of memory"));
        assertEquals(List.of("end", "remember target:sines,learn:720", "lost 720000 out of memory"), desk.take());
        assertNull(session.frame());
        session.drawn();
        desk.follow(desk.settings.with(Params.G, 1.2));
        assertEquals(List.of(), desk.take(), "nothing is learned until it is asked for");
        session.again();
        assertEquals(List.of("begin target:sines,learn:720 v=1&g=1.5&N=300"), desk.take(), "with its own settings");
    }

    @Test
    void deadWorker_thatHadBegunNothing_isOfferedAgain() {
        desk.follow(SINES);
        desk.take();
        session.died(Phrase.verbatim("no network"));
        assertEquals(List.of("end", "remember target:sines", "lost 0 no network"), desk.take());
        session.again();
        session.receive(new FromTraining.Begun(1, 0, "target:sines"));
        assertTrue(session.state().shown());
    }

    /** A hidden page draws nothing: frames wait, what is told counts. A page that may not come back leaves its checkpoint. */
    @Test
    void hiddenTab_learnsOnAndLeavesItsCheckpoint() {
        begin(SINES);
        session.checkpoint();
        assertEquals(List.of(), desk.take(), "nothing was learned");
        session.learn();
        tell(Phase.LEARNING, 0);
        session.receive(new FromTraining.NewFrame(frame(TRAINED)));
        session.receive(new FromTraining.NewFrame(frame(TRAINED)));
        session.receive(new FromTraining.Progress(0, 60_200));
        desk.take();
        session.checkpoint();
        assertEquals(List.of("remember target:sines,learn:60.2"), desk.take());
        tell(Phase.FROZEN, 120_000);
        assertEquals(List.of("remember target:sines,learn:120"), desk.take());
        session.drawn();
        assertEquals(List.of("recycle", "recycle"), desk.take());
    }

    @Test
    void data_areSentBeforeEachBeginAndNeverGivenAway() {
        float[] numbers = {1, 2, 3};
        desk.follow(SINES);
        session.learnFrom(new ToTraining.Data(1, 3, 100_000, numbers, "a.csv"), "target:data");
        assertEquals(
                List.of(
                        "begin target:sines v=1&g=1.5&N=300",
                        "data 1 3 100000 a.csv",
                        "begin target:data v=1&g=1.5&N=300",
                        "remember target:data"),
                desk.take());
        session.receive(new FromTraining.Begun(1, 0, "target:sines"));
        session.receive(new FromTraining.Begun(1, 0, "target:data"));
        session.anew();
        assertEquals(2, desk.data.size());
        for (ToTraining.Data sent : desk.data) {
            assertNotSame(numbers, sent.numbers(), "a buffer is handed over with its letter");
            assertArrayEquals(numbers, sent.numbers());
        }
    }

    /** No link carries data: the address says nothing of a fit, and no setting touched later takes it away. */
    @Test
    void fit_takesThePlaceOfATraining_andStays() {
        begin(SINES);
        session.fit(new ToTraining.Data(3, 1, 100_000, new float[] {1, 2, 3}, "a.csv"), "penalty:0.1");
        assertEquals(List.of("end", "remember ", "data 3 1 100000 a.csv", "fit penalty:0.1"), desk.take());
        session.receive(new FromTraining.Begun(0, 0, ""));
        tell(Phase.FITTED, 0);
        session.receive(new FromTraining.Line(About.FIT, Phrase.verbatim("R² 0.98")));
        desk.take();
        desk.follow(Settings.defaults().with(Params.G, 1.0));
        assertEquals(List.of(), desk.take());
        assertEquals(Phase.FITTED, session.state().phase());
        assertTrue(session.state().canKick());
        desk.follow(SINES);
        assertEquals(List.of("data 3 1 100000 a.csv", "begin target:sines v=1&g=1.5&N=300"), desk.take());
    }

    @Test
    void fit_isFollowedByNoTrainingItDidNotAskFor() {
        ToTraining.Data data = new ToTraining.Data(3, 1, 100_000, new float[] {1, 2, 3}, "a.csv");
        session.fit(data, "penalty:0.1");
        session.receive(new FromTraining.Begun(1, 0, "target:data"));
        tell(Phase.LEARNING, 0);
        desk.take();
        assertEquals("fitted to data", TrainingWords.name(session.state()).toString(), "no rule of learning");
        session.freeze();
        session.forget();
        assertFalse(session.ask(new ToTraining.Hand()), "there is no network yet");
        desk.follow(SINES.with(Params.TRAIN, ""));
        assertFalse(session.apart(), "its settings were never the page's");
        session.anew();
        assertEquals(List.of(), desk.take());

        session.died(Phrase.verbatim("out of memory"));
        desk.take();
        session.again();
        assertEquals(List.of("data 3 1 100000 a.csv", "fit penalty:0.1"), desk.take());
    }

    /** A fit that fails on its way leaves no card that waits for ever. */
    @Test
    void fit_thatFails_isTakenAway() {
        session.fit(new ToTraining.Data(3, 1, 100_000, new float[] {1, 2, 3}, "a.csv"), "");
        session.receive(new FromTraining.Begun(1, 0, "target:data"));
        tell(Phase.LEARNING, 0);
        desk.take();
        session.receive(new FromTraining.Refused(false, Phrase.verbatim("it blew up")));
        assertEquals(List.of("say The training: it blew up.", "end"), desk.take());
        assertFalse(session.state().shown());
    }

    @Test
    void fitted_isRemovedWhereItsCardSaysSo() {
        session.fit(new ToTraining.Data(3, 1, 100_000, new float[] {1, 2, 3}, "a.csv"), "");
        session.receive(new FromTraining.Begun(1, 0, "target:data"));
        tell(Phase.LEARNING, 0);
        tell(Phase.FITTED, 0);
        session.receive(new FromTraining.Refused(false, Phrase.verbatim("not now")));
        assertTrue(session.state().shown());
        session.remove();
        assertFalse(session.state().shown());
        assertNull(session.frame());
    }

    @Test
    void forget_whileNewsIsOnItsWay_isNotUndoneByIt() {
        begin(SINES);
        session.learn();
        tell(Phase.LEARNING, 0);
        tell(Phase.TESTING, 90_000);
        desk.take();
        session.forget();
        session.receive(new FromTraining.Progress(500, 90_000));
        tell(Phase.FROZEN, 90_000);
        session.receive(new FromTraining.Line(About.ERROR, Phrase.verbatim("0.01")));
        session.checkpoint();
        assertEquals(List.of("forget", "remember target:sines"), desk.take());
        tell(Phase.UNTRAINED, 0);
        assertEquals(Phase.UNTRAINED, session.state().phase());
        assertTrue(session.state().line(About.ERROR).isEmpty());
        tell(Phase.LEARNING, 0);
        tell(Phase.FROZEN, 10_000);
        assertEquals(List.of("remember target:sines,learn:10"), desk.take());
    }

    @Test
    void wanted_twoOptionsInARow_areBothKept() {
        begin(SINES);
        desk.follow(SINES.with(Params.TRAIN, TrainingText.with(session.wanted(), "period", "60")));
        desk.follow(SINES.with(Params.TRAIN, TrainingText.with(session.wanted(), "peak", "1")));
        assertEquals(
                "begin target:sines,period:60,peak:1 v=1&g=1.5&N=300",
                desk.take().get(1));
    }

    @Test
    void frames_ofAnotherPlace_areNotShownButTheirCreditIsGivenBack() {
        begin(SINES);
        Frame first = frame(TRAINED);
        session.receive(new FromTraining.NewFrame(first));
        assertSame(first, session.frame());
        session.stand(0);
        assertEquals(0, session.frame().track(0).index());
        session.receive(new FromTraining.NewFrame(first));
        assertNotSame(first, session.frame());
        assertEquals(List.of("show 0 "), desk.take());
        session.drawn();
        assertEquals(List.of("recycle", "recycle"), desk.take());
    }

    @Test
    void ask_aNetworkThatStands_isSent() {
        session.ask(new ToTraining.Points(true));
        assertEquals(List.of(), desk.take());
        assertFalse(session.state().searching());
        begin(SINES);
        session.ask(new ToTraining.Hand());
        assertEquals(List.of("hand"), desk.take());
        session.receive(new FromTraining.Network(SINES, 1, 0, new double[3]));
        assertEquals(List.of("network 1"), desk.take());
    }

    /** The button that begins a search ends it, until the search is at its end or was given up. */
    @Test
    void searching_fromTheQuestionOn_untilAnEnd() {
        begin(SINES);
        session.ask(new ToTraining.Points(true));
        assertTrue(session.state().searching());
        session.receive(new FromTraining.Points(true, new Blocks()));
        assertTrue(session.state().searching());
        session.receive(new FromTraining.Points(false, new Blocks()));
        assertFalse(session.state().searching());

        session.ask(new ToTraining.Points(true));
        session.receive(new FromTraining.Line(FromTraining.About.POINTS, Phrase.of("goes on")));
        assertTrue(session.state().searching());
        session.receive(new FromTraining.Line(FromTraining.About.POINTS, Phrase.NONE));
        assertFalse(session.state().searching(), "a kick gave it up");

        session.ask(new ToTraining.Points(true));
        session.ask(new ToTraining.Points(false));
        assertFalse(session.state().searching());
    }

    /** A page saved with its trained network begins where that was, and learns nothing again. */
    @Test
    void broughtWeights_standInPlaceOfLearning_once() {
        String options = "target:sines,learn:1440";
        session.bring(new ToTraining.Restore(1_440_000, 1, 0, new double[3]), options);
        desk.follow(SINES.with(Params.TRAIN, options));
        assertEquals(List.of("begin target:sines v=1&g=1.5&N=300"), desk.take());
        session.receive(new FromTraining.Begun(1, 0, "target:sines"));
        assertEquals(List.of("restore 1440000 1 0", "show 1 ", "speed 1"), desk.take());
        tell(Phase.FROZEN, 1_440_000);
        session.learn();
        tell(Phase.LEARNING, 1_440_000);
        tell(Phase.FROZEN, 1_500_000);
        assertEquals(List.of("learn", "run"), desk.take(), "no link learns these bits");
        session.anew();
        assertEquals("begin target:sines v=1&g=1.5&N=300", desk.take().get(0));
    }

    /** What was brought is never taken over by the network before. */
    @Test
    void broughtWeights_ofARefusedBeginning_areLeft() {
        session.bring(new ToTraining.Restore(1_440_000, 1, 0, new double[3]), "target:sines");
        desk.follow(SINES);
        session.receive(new FromTraining.Refused(true, Phrase.verbatim("no")));
        assertEquals(
                List.of("begin target:sines v=1&g=1.5&N=300", "say The training: no.", "end", "remember "),
                desk.take());
    }

    @Test
    void broughtWeights_ofOtherOptions_areLeft() {
        session.bring(new ToTraining.Restore(1_440_000, 1, 0, new double[3]), "target:sines,learn:1440");
        desk.follow(SINES);
        assertEquals(List.of("begin target:sines v=1&g=1.5&N=300"), desk.take());
        desk.follow(SINES.with(Params.TRAIN, "target:sines,learn:1440"));
        assertEquals(List.of("begin target:sines,learn:1440 v=1&g=1.5&N=300"), desk.take());
    }

    @Test
    void presetWithoutTraining_takesTheNetworkAway() {
        begin(SINES);
        desk.follow(Settings.defaults());
        assertEquals(List.of("end"), desk.take());
        assertFalse(session.state().shown());
        tell(Phase.LEARNING, 5);
        assertEquals(Phase.UNTRAINED, session.state().phase());
    }

    @Test
    void text_ofThousandths_hasNoZerosAtItsEnd() {
        assertEquals("0", TrainingText.tau(0));
        assertEquals("1440", TrainingText.tau(1_440_000));
        assertEquals("0.05", TrainingText.tau(50));
        assertEquals("12.305", TrainingText.tau(12_305));
        assertEquals("a:1,c:3,b:4", TrainingText.with("a:1,b:2,c:3", "b", "4"));
        assertEquals("a:1", TrainingText.with("a:1,b:2", "b", ""));
        assertEquals("0;-5;9", TrainingText.value("target:drawn,drawn:0;-5;9", "drawn"));
    }
}
