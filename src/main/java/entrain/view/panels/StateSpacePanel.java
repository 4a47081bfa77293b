package entrain.view.panels;

import entrain.core.math.Nearest;
import entrain.lab.frame.Axis;
import entrain.lab.frame.Block;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Scalar;
import entrain.lab.frame.Track;
import entrain.lab.phrase.Phrase;
import entrain.lab.settings.Settings;
import entrain.view.Align;
import entrain.view.Ink;
import entrain.view.Labels;
import entrain.view.Panel;
import entrain.view.RecordingWords;
import entrain.view.Surface;
import entrain.view.Table;
import entrain.view.TimeScale;
import entrain.view.View;
import java.util.List;

/**
 * The trajectory on its first three principal components, turning, fading with age, in a fog of where it was before, its
 * shadow on the plane of the first two; a bright dot at now, the cursor at any earlier time; on the same axes, if there is
 * one, a cloud of further starts, each a dot with a short tail.
 */
final class StateSpacePanel implements Panel {
    private static final Channels NEEDS = Channels.of(
            Channel.STATE,
            Channel.PAST,
            Channel.BEND,
            Channel.SECOND,
            Channel.CLOUD,
            Channel.AXES,
            Channel.FIXED_POINTS,
            Channel.POINTS,
            Channel.WAYS);
    private static final Phrase WAITING = Phrase.of("not started yet");
    /** Strength of the trajectory under a cloud. */
    private static final double UNDER = 0.45;

    private final Camera camera = new Camera();
    private final Floor floor = new Floor();
    private final Tangle tangle = new Tangle();
    private final Ball ball = new Ball();
    private final SecondLine second = new SecondLine();
    private final StateMarks marks = new StateMarks(camera);
    private final OwnTime own = new OwnTime();
    private double cursor = Double.NaN;

    /** Where the path's samples begin that {@link #bend} joins on to those before. */
    private int joint;

    private final double[] bend = new double[Floor.NAMES.length];

    @Override
    public Channels needs() {
        return NEEDS;
    }

    @Override
    public Phrase caption(Numbers numbers, Track track, Settings settings) {
        int percent = (int) (100 * numbers.frame(track).share(track) + 0.5);
        int starts = StateMarks.starts(numbers, track);
        Phrase what = RecordingWords.is(track)
                ? Phrase.of("PC1–3 of {}", RecordingWords.quantity(numbers, track))
                : starts > 0 || percent > 0 ? Phrase.verbatim("PC1–3") : Phrase.of("PC1–3 of the state");
        Phrase share =
                percent > 0 ? Phrase.join(", ", List.of(what, Phrase.of("{} of variance", percent + " %"))) : what;
        if (starts == 0) {
            return share;
        }
        String spread = Labels.number(numbers.value(track, Scalar.SPREAD));
        return Phrase.join("; ", List.of(share, Phrase.of("{} starts, spread {}", Integer.toString(starts), spread)));
    }

    @Override
    public void draw(Numbers numbers, Track track, View view, Settings settings, Surface surface) {
        surface.clear();
        double size = Math.min(surface.width(), surface.height());
        Block path = numbers.block(Channel.STATE, track);
        int count = numbers.columns(Channel.STATE, track);
        double radius = count < 2 ? 0 : ball.radius(path, numbers.block(Channel.PAST, track));
        camera.stand(view.orbit(), radius, surface);
        if (!(radius > 0)) {
            surface.text(WAITING, surface.width() / 2, surface.height() / 2, Ink.MUTED, 12, Align.MIDDLE);
            return;
        }
        double scale = size < 240 ? 0.7 : size < 480 ? 1 : 1.2;
        boolean clouded = StateMarks.starts(numbers, track) > 0;
        double strength = numbers.diverged(track) ? 0.4 : clouded ? UNDER : 1;
        floor.draw(camera, radius, count, surface);
        floor.names(camera, radius, size < 240 ? 9 : 11, surface);
        bend(numbers.block(Channel.BEND, track), count);
        int from = take(path, numbers.block(Channel.PAST, track));
        for (int k = 0; k < count; k++) {
            double share = k < joint ? 0 : 1;
            floor.shade(camera, radius, path.get(0, k) + share * bend[0], path.get(1, k) + share * bend[1]);
        }
        floor.shadow(scale, surface);
        tangle.draw(from, Ink.of(track), strength, scale, surface);
        if (clouded) {
            marks.cloud(surface, Ink.of(track), numbers.block(Channel.CLOUD, track), bend, size);
        }
        marks.ways(numbers, track, surface);
        marks.points(numbers, track, surface, size < 240 ? 3 : 4.5);
        head(from + count - 1, Ink.of(track), numbers.diverged(track) ? 0.4 : 1, scale, surface);
        second(numbers.block(Channel.SECOND, track), from, count, scale, surface);
        if (cursor >= 0) {
            int k = from + column(count);
            surface.dot(tangle.x(k), tangle.y(k), size < 240 ? 3.5 : 5, Ink.TEXT, 1);
        }
    }

    /** Takes up the past, as far as it lies before the path, and the path; returns where this begins. */
    private int take(Block path, Block past) {
        Axis times = path.columns();
        double now = times.at(times.count() - 1);
        int before = past == null ? 0 : before(past.columns(), times.at(0));
        tangle.begin(before + times.count());
        for (int k = 0; k < before; k++) {
            camera.look(past.get(0, k), past.get(1, k), past.get(2, k));
            tangle.add(camera, now - past.columns().at(k));
        }
        for (int k = 0; k < times.count(); k++) {
            look(path, k, k >= joint);
            tangle.add(camera, now - times.at(k));
        }
        return before;
    }

    /** The second trial, whose newest sample is of the same time as the path's, which begins at a point of the tangle. */
    private void second(Block block, int from, int path, double scale, Surface surface) {
        int count = block == null ? 0 : block.columns().count();
        second.begin(count);
        for (int k = Math.max(0, count - path); k < count; k++) {
            int with = path - count + k;
            look(block, k, with >= joint);
            second.add(camera.x, camera.y, tangle.x(from + with), tangle.y(from + with));
        }
        second.draw(scale, surface);
    }

    private void bend(Block block, int count) {
        joint = block == null ? count : (int) Math.max(0, count - block.get(0, Floor.NAMES.length));
        for (int a = 0; a < Floor.NAMES.length; a++) {
            bend[a] = block == null ? 0 : block.get(0, a);
        }
    }

    private void look(Block of, int k, boolean bent) {
        double share = bent ? 1 : 0;
        camera.look(of.get(0, k) + share * bend[0], of.get(1, k) + share * bend[1], of.get(2, k) + share * bend[2]);
    }

    /** How many samples there are before a time. */
    private static int before(Axis times, double end) {
        double number = (end - times.first()) / times.step() - 0.5;
        return (int) Math.max(0, Math.min(times.count(), Math.floor(number) + 1));
    }

    /** Now: a dot that shines. */
    private void head(int k, Ink ink, double strength, double scale, Surface surface) {
        surface.dot(tangle.x(k), tangle.y(k), 11 * scale, ink, 0.12 * strength);
        surface.dot(tangle.x(k), tangle.y(k), 7.5 * scale, ink, 0.22 * strength);
        surface.dot(tangle.x(k), tangle.y(k), 4.8 * scale, ink, strength);
    }

    @Override
    public boolean turns() {
        return true;
    }

    @Override
    public boolean scatters() {
        return true;
    }

    @Override
    public void point(double fraction) {
        cursor = fraction;
    }

    @Override
    public int stops(Numbers numbers, Track track, Settings settings) {
        return numbers.columns(Channel.STATE, track);
    }

    @Override
    public Phrase reading(Numbers numbers, Track track, Settings settings) {
        int columns = numbers.columns(Channel.STATE, track);
        if (!(cursor >= 0) || columns == 0) {
            return Phrase.NONE;
        }
        Axis time = numbers.block(Channel.STATE, track).columns();
        Settings shown = own.of(numbers, settings);
        return Phrase.verbatim("t " + TimeScale.text(time.at(column(columns)), time.step(), shown));
    }

    @Override
    public Table table(Numbers numbers, Track track, Settings settings) {
        Table table = WindowTable.table(numbers, Channel.STATE, track, "PC");
        Block cloud = numbers.block(Channel.CLOUD, track);
        for (int a = 0; a < Floor.NAMES.length && StateMarks.starts(numbers, track) > 0; a++) {
            float[] now = new float[StateMarks.starts(numbers, track)];
            for (int k = 0; k < now.length; k++) {
                now[k] = cloud.get(k * Floor.NAMES.length + a, cloud.columns().count() - 1);
            }
            table.column("cloud " + Floor.NAMES[a], now, 0, now.length);
        }
        return table;
    }

    private int column(int columns) {
        return (int) Nearest.whole(cursor * (columns - 1));
    }
}
