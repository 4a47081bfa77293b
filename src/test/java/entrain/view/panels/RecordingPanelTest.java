package entrain.view.panels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.lab.frame.Block;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Scalar;
import entrain.lab.frame.Track;
import entrain.lab.phrase.Language;
import entrain.lab.settings.Settings;
import entrain.lab.settings.SettingsText;
import entrain.view.Drawn;
import entrain.view.Ink;
import entrain.view.Palette;
import entrain.view.Panel;
import entrain.view.Svg;
import entrain.view.Table;
import entrain.view.View;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What the pictures show, say and tabulate of a recording beside a network. */
final class RecordingPanelTest {
    private static final Settings SETTINGS = Settings.defaults();

    private static Drawn drawn(Panel panel, Numbers numbers, Track track) {
        Drawn surface = new Drawn(500, 300);
        panel.draw(numbers, track, new View(), SETTINGS, surface);
        return surface;
    }

    private static String caption(Panels kind, Numbers numbers) {
        return kind.make().caption(numbers, numbers.track(1), SETTINGS).toString();
    }

    private static double[] column(Table table, String name) {
        for (int i = 0; i < table.columns(); i++) {
            if (table.name(i).equals(name)) {
                return table.values(i);
            }
        }
        throw new AssertionError(name + " is not in " + table.csv().lines().findFirst());
    }

    @ParameterizedTest
    @EnumSource(names = {"STATE", "TRACES", "AUTOCORRELATION", "SPECTRUM", "PCA", "DISTANCE"})
    void draw_recording_isInItsOwnColour(Panels kind) {
        for (int place = 0; place < 2; place++) {
            Numbers numbers = Frames.recorded(place);
            Drawn surface = drawn(kind.make(), numbers, numbers.track(place));
            assertTrue(surface.marks(Ink.RECORDING) > 0);
            assertEquals(0, surface.marks(place == 0 ? Ink.SPONTANEOUS : Ink.DRIVEN), "its place is taken");
            boolean paired = kind.paired();
            assertEquals(paired, surface.marks(place == 0 ? Ink.DRIVEN : Ink.SPONTANEOUS) > 0);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"AUTOCORRELATION", "SPECTRUM", "PCA", "DISTANCE"})
    void shown_recordingBesideNetwork_areBoth(Panels kind) {
        Numbers numbers = Frames.recorded(1);
        assertEquals(
                List.of(Track.SPONTANEOUS, new Track(1, Track.Kind.RECORDING)),
                kind.make().shown(numbers));
    }

    @Test
    void autocorrelation_besideRecording_curvesBeginAtOneAndTheoryIsDashed() {
        AutocorrelationPanel panel = new AutocorrelationPanel();
        panel.look(Frames.recorded(1), SETTINGS);
        Lines measured = panel.curves().measured;
        assertEquals(1, measured.values(0)[0], 1e-6);
        assertEquals(1, measured.values(1)[0], 1e-6);
        // C(3 τ) = e^{−1}: the closed form of the frame, to the rounding of floats
        assertEquals(StrictMath.exp(-1), measured.values(1)[15], 1e-6);
        // theory's C(0) of 0.52 beside the network's own of 0.5
        assertEquals(1.04, panel.curves().theory.values(0)[0], 1e-6);
        Drawn surface = drawn(panel, Frames.recorded(1), Track.SPONTANEOUS);
        assertEquals(
                1,
                surface.strokes.stream()
                        .filter(s -> s.dashed())
                        .map(s -> s.ink())
                        .distinct()
                        .count());
        assertFalse(panel.curves().theory.has(1), "no theory of a recording");
    }

    @Test
    void spectrum_besideRecording_enclosesOne() {
        SpectrumPanel panel = new SpectrumPanel();
        panel.look(Frames.recorded(1), SETTINGS);
        for (int m = 0; m < 2; m++) {
            double sum = 0;
            for (int k = 0; k < panel.curves().measured.count(m); k++) {
                sum += StrictMath.pow(10, panel.curves().measured.values(m)[k]) * 0.05;
            }
            // 200 decimal logarithms of float accuracy
            assertEquals(1, sum, 1e-5);
        }
    }

    @Test
    void distance_ofRecording_isItsNeighboursInDecimalLogarithms() {
        DistancePanel panel = new DistancePanel();
        panel.look(Frames.recorded(1), SETTINGS);
        Lines measured = panel.curves().measured;
        assertEquals(-1 / StrictMath.log(10), measured.values(1)[0], 1e-6);
        assertEquals(76, measured.count(1));
        panel.point(0);
        String said =
                panel.reading(Frames.recorded(1), Track.SPONTANEOUS, SETTINGS).toString();
        assertTrue(said.contains("recording") && said.contains("surrogate"), said);
        // as far as neighbours are followed, 15 τ, in the steps of 0.5 τ that the network's distances have
        assertEquals(31, panel.stops(Frames.recorded(1), Track.SPONTANEOUS, SETTINGS));
    }

    @Test
    void distance_notKnownAtTheEnd_isNoDistance() {
        Numbers numbers = Frames.recorded(1);
        numbers.block(Channel.NEIGHBOURS, numbers.track(1)).set(0, 75, Double.NaN);
        DistancePanel panel = new DistancePanel();
        panel.look(numbers, SETTINGS);
        assertTrue(Float.isNaN(panel.curves().measured.values(1)[75]));
        Drawn surface = drawn(panel, numbers, Track.SPONTANEOUS);
        assertTrue(
                surface.texts().contains("10⁻³") && !surface.texts().contains("10⁻⁸"),
                surface.texts().toString());
    }

    @Test
    void pca_besideRecording_saysBothRatios() {
        Numbers numbers = Frames.recorded(1);
        Block scalars = numbers.block(Channel.SCALARS, numbers.track(1));
        scalars.set(0, Scalar.PARTICIPATION_CORRECTED.ordinal(), 4.61);
        assertEquals(
                "shares over 60 and 50 τ, D = 9.7 and 4.0, for an endless record 11.3 and 4.6, 90 % in 14 and 5, 95 % in 21 and 6",
                caption(Panels.PCA, numbers));
    }

    @Test
    void tables_ofRecording_holdWhatIsPreparedAndNothingRescaled() {
        Numbers numbers = Frames.recorded(1);
        Track recording = numbers.track(1);
        Table curves = new AutocorrelationPanel().table(numbers, recording, SETTINGS);
        assertEquals(4, column(curves, "C recording")[0]);
        assertEquals(0.5, column(curves, "C spontaneous")[0]);
        Table power = new SpectrumPanel().table(numbers, recording, SETTINGS);
        assertEquals(4, column(power, "power density (per rad/τ) recording")[0]);
        Table distance = new DistancePanel().table(numbers, recording, SETTINGS);
        assertEquals(-1, column(distance, "ln distance of near neighbours recording")[0]);
        Table traces = new TracesPanel().table(numbers, recording, SETTINGS);
        Block block = numbers.block(Channel.TRACES, recording);
        assertEquals(block.get(1, 7), (float) column(traces, "z of unit 2")[7]);
    }

    @Test
    void captions_ofRecording_sayWhatItsNumbersAre() {
        Numbers numbers = Frames.recorded(1);
        assertEquals("5 units, recorded z-scores, lanes ±1", caption(Panels.TRACES, numbers));
        assertEquals("31 units, recorded z-scores", caption(Panels.RASTER, numbers));
        assertEquals("PC1–3 of recorded z-scores, 60 % of variance", caption(Panels.STATE, numbers));
        assertEquals(
                "of φ(x) and recorded z-scores, relative to lag 0, over 84 and 50 τ, lag in τ, "
                        + "half at 4.7 and 2.08",
                caption(Panels.AUTOCORRELATION, numbers).replace("tanh(x)", "φ(x)"));
        numbers.block(Channel.SCALARS, numbers.track(1)).set(0, Scalar.SCALE.ordinal(), 2);
        assertTrue(caption(Panels.SPECTRUM, numbers).startsWith("of x and recorded ΔF/F₀, relative to all power"));
        assertEquals("ΔF/F₀", Symbols.rate(numbers, numbers.track(1), SETTINGS));
    }

    @ParameterizedTest
    @EnumSource(names = {"LYAPUNOV", "EIGENVALUES", "MODES", "WEIGHTS", "NETWORKS", "MAP"})
    void captions_ofWhatNeedsAnEquation_sayWhyRecordingHasNone(Panels kind) {
        String caption = caption(kind, Frames.recorded(1));
        assertTrue(caption.contains("; ") && caption.contains("a recording has no"), caption);
        assertFalse(caption(kind, Frames.full()).contains("recording"));
        Drawn surface = drawn(kind.make(), Frames.recorded(1), Track.SPONTANEOUS);
        assertTrue(surface.strokes.size() + surface.corners.size() > 0);
    }

    @Test
    void lyapunov_withoutTheNetworksToo_saysOfEachWhy() {
        Numbers waiting = Frames.waiting(true).with(Frames.recorded(1).frame(new Track(1, Track.Kind.RECORDING)));
        List<String> said =
                drawn(new LyapunovPanel(), waiting, Track.SPONTANEOUS).texts();
        assertTrue(said.contains("spontaneous settling, 12 τ"), said.toString());
        assertTrue(said.contains("recording: no equation"), said.toString());
    }

    @ParameterizedTest
    @EnumSource(names = {"AUTOCORRELATION", "SPECTRUM", "PCA", "DISTANCE"})
    void draw_nothingMeasuredYet_saysThatItIsComputed(Panels kind) {
        List<String> said =
                drawn(kind.make(), Frames.recordingBegun(), Track.SPONTANEOUS).texts();
        String why = kind == Panels.DISTANCE ? "no near neighbours yet" : "computing…";
        assertTrue(said.contains("recording: " + why), said.toString());
    }

    @Test
    void lanes_allAboveZero_haveTheBoundsOfTheNumbers() {
        Numbers numbers = Frames.recorded(1);
        Track recording = numbers.track(1);
        Block traces = numbers.block(Channel.TRACES, recording);
        for (int i = traces.at(0); i < traces.at(5); i++) {
            traces.data()[i] = 9850 + 300 * traces.data()[i];
        }
        assertTrue(caption(Panels.TRACES, numbers).endsWith("lanes 9500 to 10200"), caption(Panels.TRACES, numbers));
    }

    @Test
    void time_inMilliseconds_isInTauBesideRecording() {
        Settings settings = SettingsText.parse("time=ms").settings();
        Numbers numbers = Frames.recorded(1);
        assertTrue(new AutocorrelationPanel()
                .caption(numbers, Track.SPONTANEOUS, settings)
                .toString()
                .contains("lag in τ"));
        assertTrue(new AutocorrelationPanel()
                .caption(Frames.full(), Track.SPONTANEOUS, settings)
                .toString()
                .contains("lag in ms"));
        Panel spectrum = new SpectrumPanel();
        spectrum.point(0.5);
        assertFalse(spectrum.reading(numbers, Track.SPONTANEOUS, SETTINGS)
                .in(Language.ENGLISH)
                .contains("Hz"));
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"EIGENVALUES", "WEIGHTS", "NETWORKS", "MAP"})
    void draw_toSvg_isTheSnapshotOnFile(Panels kind) throws IOException {
        for (Palette palette : Palette.values()) {
            View view = new View();
            view.palette(palette);
            Svg svg = new Svg(330, 190, palette);
            Numbers numbers = Frames.recorded(1);
            kind.make().draw(numbers, numbers.track(1), view, SETTINGS, svg);
            String name = "recording-" + kind.id() + (palette == Palette.DARK ? "-dark" : "-light") + ".svg";
            Path file = Path.of("src/test/resources/snapshots", name);
            if (Boolean.getBoolean("snapshots.renew")) {
                Files.writeString(file, svg.document());
            }
            assertEquals(Files.readString(file), svg.document());
        }
    }
}
