package entrain.view.panels;

import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Scalar;
import entrain.lab.frame.Track;
import entrain.lab.phrase.Phrase;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import entrain.view.Ink;
import entrain.view.Labels;
import entrain.view.RecordingWords;
import entrain.view.Surface;
import entrain.view.Table;
import entrain.view.Ticks;
import entrain.view.TimeScale;
import entrain.view.View;
import java.util.ArrayList;
import java.util.List;

/** At which frequencies the state moves: power density per rad/τ, logarithmic, averaged over units. */
final class SpectrumPanel implements CurvePanel {
    private static final Channels NEEDS = Channels.of(Channel.SPECTRUM, Channel.THEORY_SPECTRUM, Channel.SCALARS);
    private static final String[] MEASURED = {"power density (per rad/τ)"};
    private static final String[] THEORY = {"power density (per rad/τ) theory"};
    /** Shown up to here, or to this many times the drive's frequency: its first harmonics. */
    private static final double LEAST_END = 3;

    private static final double HARMONICS = 5.5;
    /** log10 of a density below which there is no activity left to speak of. */
    private static final double REST = -12;
    /** Power below which there is no activity left to speak of. */
    private static final double NOTHING = 1e-12;

    private static final double DECADES = 6;

    private final Curves curves = new Curves(
            new Lines(Channel.SPECTRUM, 0, true),
            new Lines(Channel.THEORY_SPECTRUM, 0, true),
            Ticks.Style.POWER,
            Notes.measured(Scalar.SPECTRUM_MISSING));

    private final OwnTime time = new OwnTime();

    @Override
    public Curves curves() {
        return curves;
    }

    @Override
    public Channels needs() {
        return NEEDS;
    }

    @Override
    public Phrase caption(Numbers numbers, Track track, Settings given) {
        Settings settings = time.of(numbers, given);
        Track driven = driven(numbers, settings);
        int percent = driven == null ? 0 : (int) (100 * numbers.value(driven, Scalar.DRIVE_SHARE) + 0.5);
        List<Phrase> clauses = new ArrayList<>();
        clauses.add(Symbols.of(Symbols.state(settings), numbers));
        if (RecordingWords.among(numbers) != null) {
            clauses.add(Phrase.of("relative to all power"));
        }
        if (Symbols.any(numbers, Scalar.SPECTRUM_TIME)) {
            clauses.add(Symbols.average(numbers, Scalar.SPECTRUM_TIME, settings));
        }
        clauses.add(Phrase.of(TimeScale.milliseconds(settings) ? "f in Hz" : "ω in rad/τ"));
        if (driven != null) {
            clauses.add(Phrase.of("{} at the drive", percent + " %"));
        }
        look(numbers, settings);
        curves.whose(numbers, clauses);
        return Phrase.join(", ", clauses);
    }

    @Override
    public void draw(Numbers numbers, Track track, View view, Settings given, Surface surface) {
        Settings settings = time.of(numbers, given);
        look(numbers, settings);
        if (!curves.ready(numbers, settings, surface)) {
            return;
        }
        double top = Math.ceil(curves.measured.highest(0, REST));
        double bottom = Math.floor(curves.measured.lowest(0, top - 2));
        curves.plot.y(Math.max(bottom, top - DECADES), top, Ticks.Style.POWER);
        double scale = TimeScale.milliseconds(settings) ? TimeScale.hertz(1, settings) : 1;
        curves.axes(surface, 0, scale, Ticks.Style.NUMBER, TimeScale.milliseconds(settings) ? "Hz" : "");
        if (driven(settings) && isDrivenShown(numbers)) {
            curves.plot.mark(
                    settings.get(Params.OMEGA) * scale, TimeScale.milliseconds(settings) ? "f" : "ω", Ink.DRIVEN);
        }
        curves.strokes(numbers, settings);
    }

    @Override
    public Phrase reading(Numbers numbers, Track track, Settings settings) {
        look(numbers, settings);
        return curves.pointed()
                ? curves.read(numbers, Phrase.verbatim(frequency(numbers, settings)))
                        .text()
                : Phrase.NONE;
    }

    /** In Hz, too, where τ is the model's alone. */
    private String frequency(Numbers numbers, Settings settings) {
        String omega = "ω " + Labels.fixed(curves.at(), TimeScale.decimals(curves.step())) + " rad/τ";
        return RecordingWords.among(numbers) != null
                ? omega
                : omega + ", " + Labels.number(TimeScale.hertz(curves.at(), settings)) + " Hz";
    }

    @Override
    public Table table(Numbers numbers, Track track, Settings settings) {
        Table table = new Table();
        Curves.tabulate(numbers, Channel.SPECTRUM, "ω (rad/τ)", MEASURED, table);
        Curves.tabulate(numbers, Channel.THEORY_SPECTRUM, "ω (rad/τ)", THEORY, table);
        return table;
    }

    @Override
    public void look(Numbers numbers, Settings settings) {
        curves.look(numbers, Math.max(LEAST_END, driven(settings) ? HARMONICS * settings.get(Params.OMEGA) : 0));
        curves.relate(numbers, NOTHING);
    }

    private static boolean isDrivenShown(Numbers numbers) {
        boolean shown = false;
        for (int m = 0; m < numbers.tracks(); m++) {
            shown |= numbers.track(m).kind().driven();
        }
        return shown || RecordingWords.among(numbers) == null;
    }

    /** The track whose power at the drive's frequency is known; null if there is none. */
    private static Track driven(Numbers numbers, Settings settings) {
        for (int m = 0; m < numbers.tracks() && driven(settings); m++) {
            Track track = numbers.track(m);
            if (numbers.knows(track, Scalar.DRIVE_SHARE) && !numbers.diverged(track)) {
                return track;
            }
        }
        return null;
    }

    private static boolean driven(Settings settings) {
        return settings.get(Params.I) != 0 && settings.get(Params.OMEGA) > 0;
    }
}
