package entrain.view.panels;

import entrain.core.math.Elementary;
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
 * The trajectory on its first three principal components, turning, fading with age, a bright dot at now, the cursor at any
 * earlier time; on the same axes, if there is one, a cloud of further starts, each a dot with a short tail.
 */
final class StateSpacePanel implements Panel {
    private static final Channels NEEDS =
            Channels.of(Channel.STATE, Channel.CLOUD, Channel.AXES, Channel.FIXED_POINTS, Channel.POINTS, Channel.WAYS);
    private static final Phrase WAITING = Phrase.of("not started yet");
    private static final String[] AXES = {"PC1", "PC2", "PC3"};
    private static final int BANDS = 20;
    private static final double FILL = 0.98;
    /** An axis seen end on, squared length below this share, goes without its label. */
    private static final double HIDDEN = 0.15;
    /** Strength of the trajectory under a cloud. */
    private static final double UNDER = 0.45;

    private final float[] pieceX = new float[64];
    private final float[] pieceY = new float[64];
    private double cosYaw;
    private double sinYaw;
    private double cosPitch;
    private double sinPitch;
    private float[] xs = new float[0];
    private float[] ys = new float[0];
    private final PointMarks marks = new PointMarks();
    private final OwnTime own = new OwnTime();
    private double cursor = Double.NaN;

    @Override
    public Channels needs() {
        return NEEDS;
    }

    @Override
    public Phrase caption(Numbers numbers, Track track, Settings settings) {
        int percent = (int) (100 * numbers.frame(track).share(track) + 0.5);
        int starts = starts(numbers, track);
        Phrase what = RecordingWords.is(track)
                ? Phrase.of("PC1–3 of {}", RecordingWords.quantity(numbers, track))
                : starts > 0 ? Phrase.verbatim("PC1–3") : Phrase.of("PC1–3 of the state");
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
        turn(view);
        double size = Math.min(surface.width(), surface.height());
        triad(surface, size);
        int count = numbers.columns(Channel.STATE, track);
        double extent = numbers.frame(track).extent(track);
        if (count < 2 || !(extent > 0)) {
            surface.text(WAITING, surface.width() / 2, surface.height() / 2, Ink.MUTED, 12, Align.MIDDLE);
            return;
        }
        if (xs.length < count) {
            xs = new float[2 * count];
            ys = new float[2 * count];
        }
        float[] data = numbers.block(Channel.STATE, track).data();
        int at = numbers.block(Channel.STATE, track).at(0);
        double scale = 0.5 * FILL * size / extent;
        for (int k = 0; k < count; k++) {
            place(k, scale * data[at + k], scale * data[at + count + k], scale * data[at + 2 * count + k], surface);
        }
        boolean clouded = starts(numbers, track) > 0;
        strokes(surface, Ink.of(track), count, numbers.diverged(track) ? 0.4 : clouded ? UNDER : 1, size);
        if (clouded) {
            cloud(surface, Ink.of(track), numbers.block(Channel.CLOUD, track), scale, size);
        }
        ways(numbers, track, scale, surface);
        points(numbers, track, scale, surface, size < 240 ? 3 : 4.5);
        surface.dot(
                xs[count - 1], ys[count - 1], size < 240 ? 3.5 : 5, Ink.of(track), numbers.diverged(track) ? 0.4 : 1);
        if (cursor >= 0) {
            int k = column(count);
            surface.dot(xs[k], ys[k], size < 240 ? 3.5 : 5, Ink.TEXT, 1);
        }
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
        for (int a = 0; a < AXES.length && starts(numbers, track) > 0; a++) {
            float[] now = new float[starts(numbers, track)];
            for (int k = 0; k < now.length; k++) {
                now[k] = cloud.get(k * AXES.length + a, cloud.columns().count() - 1);
            }
            table.column("cloud " + AXES[a], now, 0, now.length);
        }
        return table;
    }

    private int column(int columns) {
        return (int) Nearest.whole(cursor * (columns - 1));
    }

    private void turn(View view) {
        cosYaw = Elementary.cos(view.orbit().yaw());
        sinYaw = Elementary.sin(view.orbit().yaw());
        cosPitch = Elementary.cos(view.orbit().pitch());
        sinPitch = Elementary.sin(view.orbit().pitch());
    }

    private void place(int k, double x, double y, double z, Surface surface) {
        xs[k] = px(x, y, surface);
        ys[k] = py(x, y, z, surface);
    }

    private float px(double x, double y, Surface surface) {
        return (float) (surface.width() / 2 + across(x, y));
    }

    private float py(double x, double y, double z, Surface surface) {
        return (float) (surface.height() / 2 - up(x, y, z));
    }

    private double across(double x, double y) {
        return x * cosYaw - y * sinYaw;
    }

    private double up(double x, double y, double z) {
        return z * cosPitch + (x * sinYaw + y * cosYaw) * sinPitch;
    }

    /** Older parts fainter, in bands that overlap by a point so that no gap shows. */
    private void strokes(Surface surface, Ink ink, int count, double strength, double size) {
        double width = size < 240 ? 1.1 : 1.5;
        for (int band = 0; band < BANDS; band++) {
            int from = (count - 1) * band / BANDS;
            int to = (count - 1) * (band + 1) / BANDS;
            double age = (band + 1.0) / BANDS;
            if (to > from) {
                piece(surface, from, to - from + 1, ink, strength * (0.08 + 0.92 * age * age), width);
            }
        }
    }

    /** Starts that the cloud has; 0 if there is none. */
    private static int starts(Numbers numbers, Track track) {
        return numbers.columns(Channel.CLOUD, track) == 0 ? 0 : numbers.rows(Channel.CLOUD, track) / AXES.length;
    }

    /** Those within the picture. */
    private void cloud(Surface surface, Ink ink, Block cloud, double scale, double size) {
        float[] data = cloud.data();
        int held = Math.min(cloud.columns().count(), pieceX.length);
        for (int row = 0; row < cloud.rows().count(); row += AXES.length) {
            int x = cloud.at(row + 1) - held;
            int y = cloud.at(row + 2) - held;
            int z = cloud.at(row + 3) - held;
            for (int k = 0; k < held; k++) {
                pieceX[k] = px(scale * data[x + k], scale * data[y + k], surface);
                pieceY[k] = py(scale * data[x + k], scale * data[y + k], scale * data[z + k], surface);
            }
            float endX = pieceX[held - 1];
            float endY = pieceY[held - 1];
            if (inside(endX, endY, surface)) {
                surface.polyline(pieceX, pieceY, held, ink, 0.5, size < 240 ? 0.8 : 1.1, false);
                surface.dot(endX, endY, size < 240 ? 1.6 : 2.4, ink, 0.9);
            }
        }
    }

    /** Fixed and slow points that lie within the picture. */
    private void points(Numbers numbers, Track track, double scale, Surface surface, double radius) {
        Block list = numbers.block(Channel.FIXED_POINTS, track);
        for (int k = 0; k < PointMarks.count(numbers, track); k++) {
            float[] at = marks.place(numbers, track, Channel.POINTS, k);
            float x = px(scale * at[0], scale * at[1], surface);
            float y = py(scale * at[0], scale * at[1], scale * at[2], surface);
            if (inside(x, y, surface)) {
                PointsPanel.mark(surface, PointMarks.kind(list, k), x, y, radius, track);
            }
        }
    }

    /** Ways down from saddles, as far as they lie within the picture. */
    private void ways(Numbers numbers, Track track, double scale, Surface surface) {
        for (int way = 0; way < PointMarks.ways(numbers, track); way++) {
            int length = 0;
            for (int k = 0; k < Channel.WAY; k++) {
                float[] at = marks.place(numbers, track, Channel.WAYS, way * Channel.WAY + k);
                float x = px(scale * at[0], scale * at[1], surface);
                float y = py(scale * at[0], scale * at[1], scale * at[2], surface);
                if (inside(x, y, surface)) {
                    pieceX[length] = x;
                    pieceY[length++] = y;
                } else { // no line leads across from where it left to where it comes back
                    way(length, surface);
                    length = 0;
                }
            }
            way(length, surface);
        }
    }

    private void way(int length, Surface surface) {
        if (length > 1) {
            surface.polyline(pieceX, pieceY, length, Ink.TEXT, 0.55, 1, false);
        }
    }

    private static boolean inside(float x, float y, Surface surface) {
        return x >= 0 && x <= surface.width() && y >= 0 && y <= surface.height();
    }

    private void piece(Surface surface, int from, int points, Ink ink, double opacity, double width) {
        int done = 0;
        while (done < points - 1) {
            int length = Math.min(pieceX.length, points - done);
            System.arraycopy(xs, from + done, pieceX, 0, length);
            System.arraycopy(ys, from + done, pieceY, 0, length);
            surface.polyline(pieceX, pieceY, length, ink, opacity, width, false);
            done += length - 1;
        }
    }

    private void triad(Surface surface, double size) {
        double length = size < 240 ? 14 : 22;
        double label = size < 240 ? 9 : 11;
        double x0 = length + (size < 240 ? 20 : 26);
        double y0 = surface.height() - length - (size < 240 ? 10 : 14);
        for (int a = 0; a < AXES.length; a++) {
            double dx = across(a == 0 ? length : 0, a == 1 ? length : 0);
            double dy = -up(a == 0 ? length : 0, a == 1 ? length : 0, a == 2 ? length : 0);
            surface.line(x0, y0, x0 + dx, y0 + dy, Ink.MUTED, 1, 1);
            if (dx * dx + dy * dy < HIDDEN * length * length) {
                continue;
            }
            surface.text(AXES[a], x0 + 1.35 * dx, y0 + 1.35 * dy + 3, Ink.MUTED, label, Align.MIDDLE, false);
        }
    }
}
