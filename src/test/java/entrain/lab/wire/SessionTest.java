package entrain.lab.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.engine.Engine;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Track;
import entrain.lab.phrase.Refused;
import entrain.lab.settings.Effect;
import entrain.lab.settings.Param;
import entrain.lab.settings.Params;
import entrain.lab.settings.Preset;
import entrain.lab.settings.RunText;
import entrain.lab.settings.Scene;
import entrain.lab.settings.Settings;
import entrain.lab.settings.SettingsText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page's one state: what a change asks of the worker, what the address says, and that no change is lost. */
final class SessionTest {
    private final RecordingPort worker = new RecordingPort();
    private final List<String> addresses = new ArrayList<>();
    private final Session session = new Session(worker, addresses::add);

    @BeforeEach
    void brief() {
        session.brief();
        worker.lines.clear();
    }

    /** A frame such as the worker draws once it has taken on all that it was told. */
    private Frame drawn(int configurations) {
        Frame frame = new Frame();
        frame.begin(session.epoch(), 10, 1, Track.TWIN);
        frame.configurations(configurations);
        return frame;
    }

    private Arrival arrived(int epoch, long steps, String digits) {
        return session.arrived(new FromRun.Sought(epoch, steps, digits));
    }

    /** As many steps as reach it, and the way there is no saved state's, of which somebody is told. */
    @Test
    void begin_ofAStretch_isSoughtAndTellsNobody() {
        session.dispatch(session.settings().with(Params.DT, 0.07));
        worker.lines.clear();
        session.begin(60);
        assertEquals(List.of("seek 858"), worker.lines); // 60 τ are 857.14 steps
        assertNull(arrived(session.epoch(), 858, ""));
        assertFalse(session.running());
    }

    static Stream<Param<?>> params() {
        return Params.all().stream();
    }

    /** A change of looks reaches no worker and makes no verdict unknown; every other one is a configuration. */
    @ParameterizedTest
    @MethodSource("params")
    <T> void dispatch_anotherValue_tellsTheWorkerWhatConcernsIt(Param<T> param) {
        Frame before = drawn(1);
        assertTrue(session.present(before));
        int epoch = session.epoch();
        session.dispatch(session.settings().with(param, another(param)));
        boolean looks = param.effect() == Effect.VIEW;
        assertEquals(looks ? 0 : 1, worker.lines.size(), worker.lines::toString);
        assertEquals(looks, session.present(before));
        assertEquals(param.effect() == Effect.REBUILD, session.epoch() > epoch);
    }

    private static <T> T another(Param<T> param) {
        String text = Settings.defaults().text(param);
        Stream<String> candidates = Stream.concat(param.words().stream(), Stream.of("0.5", "20", "target:sine"));
        for (String candidate : candidates.toList()) {
            List<?> problems = SettingsText.parse(param.key() + "=" + candidate).problems();
            if (problems.isEmpty() && !candidate.equals(text)) {
                return SettingsText.parse(param.key() + "=" + candidate)
                        .settings()
                        .get(param);
            }
        }
        throw new AssertionError(param.key());
    }

    @Test
    void dispatch_byAWatcherOfAChange_throwsAndTheSessionGoesOn() {
        List<IllegalStateException> thrown = new ArrayList<>();
        session.watch((before, now) -> {
            if (now.get(Params.G) == 3) {
                thrown.add(assertThrows(IllegalStateException.class, () -> session.dispatch(now.with(Params.G, 4.0))));
            }
        });
        session.set("g=3");
        assertEquals(1, thrown.size());
        assertEquals(3, session.settings().get(Params.G));
        session.set("g=4");
        assertEquals(4, session.settings().get(Params.G));
    }

    @Test
    void dispatch_aWatcherThatFails_leavesTheNextChangePossible() {
        session.watch((before, now) -> {
            if (now.get(Params.G) == 3) {
                throw new UnsupportedOperationException();
            }
        });
        assertThrows(UnsupportedOperationException.class, () -> session.set("g=3"));
        session.set("g=4");
        assertEquals(4, session.settings().get(Params.G));
    }

    @Test
    void dispatch_byAListener_isTheNextChange() {
        List<Double> seen = new ArrayList<>();
        session.watch((before, now) -> seen.add(now.get(Params.G)));
        session.listen(() -> {
            if (session.settings().get(Params.G) == 3) {
                session.set("g=4");
            }
        });
        session.set("g=3");
        assertEquals(List.of(3.0, 4.0), seen);
        assertFalse(session.dispatching());
    }

    @Test
    void open_preset_beginsAtZeroAndKeepsLooks() {
        session.set("theme=dark&g=3");
        worker.lines.clear();
        session.open(Preset.CHAOS);
        assertEquals("v=1&preset=chaos&theme=dark", session.settings().toString());
        assertEquals("reset " + session.epoch(), worker.lines.get(worker.lines.size() - 1));
    }

    @Test
    void open_sceneAndAddress_sayTheSameToTheAddress() {
        session.open(Scene.GAIN);
        session.set("g=3");
        assertEquals(List.of("v=1&scene=gain", "v=1&g=3&scene=gain"), addresses);
        session.open("scene=gain&g=2");
        assertEquals("v=1&g=2&scene=gain", addresses.get(2));
        assertTrue(worker.lines.contains("reset " + session.epoch()), worker.lines::toString);
    }

    /** A place on the page may have been chosen: the fragment is another, the settings are not. */
    @Test
    void open_sameSettingsInAScene_goOn() {
        session.open("?scene=gain&g=2");
        worker.lines.clear();
        int epoch = session.epoch();
        session.open("?scene=gain&g=2#top");
        assertEquals(List.of(), worker.lines);
        assertEquals(epoch, session.epoch());
    }

    @Test
    void set_anotherScene_isGoneToFromZero() {
        session.open(Scene.GAIN);
        session.set("pace=40");
        worker.lines.clear();
        session.set("scene=trials");
        assertEquals("v=1&pace=40&scene=trials", addresses.get(addresses.size() - 1));
        assertTrue(worker.lines.contains("reset " + session.epoch()), worker.lines::toString);
        worker.lines.clear();
        session.set("scene=trials&g=3"); // a page that says all it knows
        assertEquals(List.of("configure " + session.epoch() + " " + RunText.format(session.settings())), worker.lines);
    }

    @Test
    void replace_themeOfTheText_undoesTheChosenOne() {
        session.set("theme=dark&lang=hi");
        session.replace("g=3&theme=auto");
        assertEquals("v=1&g=3&lang=hi", session.settings().toString());
    }

    @Test
    void set_withAProblem_changesNothing() {
        assertEquals(1, session.set("g=3&I=-1").size());
        assertEquals(1, session.replace("g=3&I=-1").size());
        assertEquals(Settings.defaults(), session.settings());
        assertEquals(List.of(), worker.lines);
        assertEquals(List.of(), addresses);
    }

    @Test
    void unbuilt_keepsTheNetworkThatGoesOnAndTheVisitorsGain() {
        session.set("N=4000&g=3&engine=java");
        worker.lines.clear();
        session.unbuilt(session.epoch(), SettingsText.parse("v=1&g=1.2&N=300").settings());
        assertEquals("v=1&g=3&N=300", session.settings().toString());
        assertEquals("configure " + session.epoch() + " v=1&g=3&N=300", worker.lines.get(0));
    }

    @Test
    void brief_anotherWorker_learnsAllAndFramesOfTheFirstAreNotPresent() {
        session.set("g=3");
        session.run();
        Frame before = drawn(2);
        worker.lines.clear();
        session.brief();
        assertEquals(List.of("configure " + session.epoch() + " v=1&g=3", "run"), worker.lines);
        assertFalse(session.present(before));
        assertTrue(session.present(drawn(1)));
    }

    @Test
    void restore_savedState_isGoneToPausedFromZero() {
        session.run();
        assertEquals(1, session.restore("g=x", "5", "", List.of()).size());
        assertTrue(session.running());
        worker.lines.clear();
        assertEquals(List.of(), session.restore("v=1&g=3", "5", "ab", List.of()));
        assertFalse(session.running());
        assertEquals("seek 5", worker.lines.get(worker.lines.size() - 1));
        assertTrue(worker.lines.contains("reset " + session.epoch()));
        session.set("theme=dark&pace=50");
        assertEquals(Arrival.SAME, arrived(session.epoch(), 5, "ab"));
        assertNull(arrived(session.epoch(), 5, "ab"), "told once");
    }

    @Test
    void arrived_otherwise_saysHow() {
        session.restore("v=1&g=3", "5", "ab", List.of());
        assertEquals(Arrival.OTHER, arrived(session.epoch(), 5, "cd"));
        session.restore("v=1&g=3", "5", "", List.of());
        assertEquals(Arrival.UNPROVEN, arrived(session.epoch(), 5, "cd"));
        session.restore("v=1&g=3", "5", "ab", List.of());
        assertEquals(Arrival.EARLY, arrived(session.epoch(), 4, "ab"));
        session.restore("v=1&g=3", "5", "ab", List.of());
        int epoch = session.epoch();
        session.restore("v=1&g=2", "5", "ab", List.of());
        assertNull(arrived(epoch, 4, "ab"), "a later one has taken its place");
        session.set("I=0");
        assertEquals(Arrival.EARLY, arrived(session.epoch(), 5, "ab"));
        session.restore("v=1&g=2", "5", "ab", List.of());
        epoch = session.epoch();
        session.reset();
        assertEquals(Arrival.EARLY, arrived(epoch, 3, "ab"));
    }

    @Test
    void give_beginsAnEpoch_andIsToldToANewWorkerAsLongAsItFits() {
        session.set("N=10");
        worker.lines.clear();
        int before = session.epoch();
        session.give(Gift.of(ToRun.Give.Kind.STATE, 1, 10, new double[10], ""));
        session.give(Gift.of(ToRun.Give.Kind.PHASES, 1, 10, new double[10], ""));
        assertEquals(before + 2, session.epoch());
        assertEquals("give " + (before + 1) + " state 1 10", worker.lines.get(0));
        worker.lines.clear();
        session.give(Gift.of(ToRun.Give.Kind.PHASES, 0, 0, new double[0], ""));
        session.configured(session.epoch());
        session.brief();
        assertEquals("give " + session.epoch() + " state 1 10", worker.lines.get(worker.lines.size() - 1));
        session.set("N=11");
        session.set("N=10");
        worker.lines.clear();
        session.brief();
        assertEquals(1, worker.lines.size(), "configure alone: the worker has dropped it too");
    }

    @Test
    void give_refused_isForgotten() {
        session.give(Gift.of(ToRun.Give.Kind.PHASES, 1, 400, new double[400], ""));
        session.configured(session.epoch());
        session.give(Gift.of(ToRun.Give.Kind.STATE, 1, 400, new double[400], ""));
        assertEquals(List.of("state", "phases"), session.own().given());
        session.unbuilt(session.epoch(), session.settings());
        assertEquals(List.of("phases"), session.own().given(), "what was built before goes on");
        session.give(Gift.none(ToRun.Give.Kind.PHASES));
        session.set("I=0.3");
        session.configured(session.epoch());
        assertEquals(List.of(), session.gifts(), "taken away, whatever changed meanwhile");
        worker.lines.clear();
        session.brief();
        assertEquals(1, worker.lines.size(), worker.lines::toString);
    }

    @Test
    void give_weights_NFollows_andWhatDoesNotFitGoes() {
        session.give(Gift.of(ToRun.Give.Kind.STATE, 1, 400, new double[400], ""));
        worker.lines.clear();
        session.give(Gift.of(ToRun.Give.Kind.WEIGHTS, 60, 60, new double[3600], "J.npy"));
        assertEquals(60, session.settings().get(Params.N));
        assertEquals(List.of("weights"), session.own().given());
        assertEquals("J.npy", session.gifts().get(0).from());
        assertTrue(addresses.get(addresses.size() - 1).contains("N=60"));
        assertEquals(
                List.of(
                        "configure " + (session.epoch() - 1) + " v=1&N=60",
                        "give " + session.epoch() + " weights 60 60"),
                worker.lines);
        session.set("N=61");
        assertEquals(List.of(), session.own().given());
    }

    @Test
    void give_weightsThatCannotBe_saysWhy_andAllStays() {
        double[] small = new double[9];
        double[] bad = new double[400];
        bad[7] = Double.NaN;
        for (Gift gift : List.of(
                Gift.of(ToRun.Give.Kind.WEIGHTS, 3, 3, small, ""),
                Gift.of(ToRun.Give.Kind.WEIGHTS, 4001, 4001, new double[0], ""),
                Gift.of(ToRun.Give.Kind.WEIGHTS, 20, 20, bad, ""),
                Gift.of(ToRun.Give.Kind.WEIGHTS, 1, 9, small, ""))) {
            Refused why = assertThrows(Refused.class, () -> session.give(gift));
            assertTrue(
                    why.getMessage()
                            .matches("J has (3|4001) rows, but N is from 10 to 4000"
                                    + "|J holds a number that is not finite"
                                    + "|J has 1 rows and 9 columns, but it must be square"),
                    why.getMessage());
            assertEquals(List.of(), worker.lines);
            assertEquals(Settings.defaults(), session.settings());
            assertEquals(List.of(), session.own().given());
        }
    }

    /** A state is of what is given in it: what the page has beside goes, and what does not fit changes nothing. */
    @Test
    void restore_withOwnData_hasTheseAlone() {
        session.give(Gift.of(ToRun.Give.Kind.STATE, 1, 400, new double[400], ""));
        session.give(Gift.of(ToRun.Give.Kind.PHASES, 1, 400, new double[400], ""));
        List<Gift> none = List.of();
        List<Gift> misfit = List.of(Gift.of(ToRun.Give.Kind.WEIGHTS, 12, 12, new double[144], ""));
        worker.lines.clear();
        assertThrows(Refused.class, () -> session.restore("v=1&N=13", "5", "ab", misfit));
        assertEquals(List.of(), worker.lines);
        assertEquals(List.of(), session.restore("v=1&N=12", "5", "ab", misfit));
        assertEquals(List.of("weights"), session.own().given());
        assertEquals("seek 5", worker.lines.get(worker.lines.size() - 1));
        assertEquals(Arrival.SAME, arrived(session.epoch(), 5, "ab"));
        assertEquals(List.of(), session.restore("v=1&N=12", "5", "ab", none));
        assertEquals(List.of(), session.own().given());
        assertEquals(Arrival.SAME, arrived(session.epoch(), 5, "ab"));
    }

    /** What the conductor says, the page hears: data that it has built in outlive data that it refuses. */
    @Test
    void give_refused_leavesEarlierDataOfItsKind() {
        List<Message> said = new ArrayList<>();
        Conductor conductor = new Conductor(() -> 0, said::add, Engine.JAVA);
        List<ToRun.Give> last = new ArrayList<>();
        Session page = new Session(
                message -> {
                    if (message instanceof ToRun.Give give) {
                        last.add(give);
                    }
                    conductor.receive(message.letter());
                },
                text -> {});
        page.set("N=10");
        page.brief();
        double[] state = new double[10];
        state[3] = 0.25;
        page.give(Gift.of(ToRun.Give.Kind.STATE, 1, 10, state, ""));
        state = new double[10];
        state[3] = Double.NaN;
        Gift bad = Gift.of(ToRun.Give.Kind.STATE, 1, 10, state, "");
        assertThrows(Refused.class, () -> page.give(bad));
        conductor.receive(bad.in(page.epoch()).give().letter());
        hear(page, said);
        assertEquals(10, page.settings().get(Params.N));
        last.clear();
        page.brief();
        assertEquals(1, last.size());
        assertEquals(0.25, last.get(0).numbers()[3]);
        assertEquals(page.epoch(), last.get(0).epoch());
    }

    @Test
    void ofNetwork_wholeTextThatCouldNotBeBuilt_isTheNetworkThatGoesOn() {
        session.replace("N=4000");
        int built = session.epoch() - 1;
        session.unbuilt(built, SettingsText.parse("N=300").settings());
        assertTrue(session.ofNetwork(built), "the worker sends the weights that it kept in the epoch that it was told");
        assertFalse(session.ofNetwork(built - 1));
        session.reset();
        assertTrue(session.ofNetwork(session.epoch()));
        assertTrue(session.ofNetwork(built), "a reset leaves J");
    }

    private static void hear(Session page, List<Message> said) {
        for (Message message : said) {
            if (message instanceof FromRun.Configured built) {
                page.configured(built.epoch());
            } else if (message instanceof FromRun.Unbuilt unbuilt) {
                page.unbuilt(unbuilt.epoch(), unbuilt.kept());
            }
        }
        said.clear();
    }
}
