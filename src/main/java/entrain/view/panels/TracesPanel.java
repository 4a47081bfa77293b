package entrain.view.panels;

import entrain.core.model.Activation;
import entrain.core.model.UnitForm;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import entrain.lab.settings.Choices.TimeUnit;
import entrain.lab.sim.Channel;
import entrain.lab.sim.Frame;
import entrain.lab.sim.Member;
import entrain.lab.sim.Recorder;
import entrain.view.Align;
import entrain.view.Ink;
import entrain.view.Labels;
import entrain.view.Panel;
import entrain.view.Range;
import entrain.view.Surface;
import entrain.view.View;
import java.util.Set;

/** Rates of the first few units against time, one lane each, now at the right. */
final class TracesPanel implements Panel {
    private static final Set<Channel> NEEDS = Set.of(Channel.TRACES);
    private static final double BAR = 20;
    private static final double FOOT = 20;

    private float[] xs = new float[0];
    private float[] ys = new float[0];

    @Override
    public Set<Channel> needs() {
        return NEEDS;
    }

    @Override
    public String caption(Frame frame, Member member, Settings settings) {
        Activation activation = settings.get(Params.PHI);
        String what = settings.get(Params.UNIT) == UnitForm.RATE ? "r" : activation == Activation.LINEAR ? "x" : "φ(x)";
        double middle = Range.middle(activation);
        double half = Range.half(activation, frame, Channel.TRACES, member);
        String bounds = middle == 0 && activation != Activation.RELU
                ? "±" + Labels.number(half)
                : Labels.number(activation == Activation.RELU ? 0 : middle - half) + " to " + Labels.number(middle + half);
        return count(frame.rows(Channel.TRACES, member)) + ", " + what + ", lanes " + bounds;
    }

    @Override
    public void draw(Frame frame, Member member, View view, Settings settings, Surface surface) {
        surface.clear();
        int rows = frame.rows(Channel.TRACES, member);
        int columns = frame.columns(Channel.TRACES, member);
        if (rows == 0 || columns < 2) {
            return;
        }
        if (xs.length < columns) {
            xs = new float[2 * columns];
            ys = new float[2 * columns];
        }
        Activation activation = settings.get(Params.PHI);
        double middle = activation == Activation.RELU ? 0.5 * Range.half(activation, frame, Channel.TRACES, member)
                : Range.middle(activation);
        double half = activation == Activation.RELU ? middle : Range.half(activation, frame, Channel.TRACES, member);
        double perTau = surface.width() / Recorder.WINDOW;
        double step = frame.columnTime(Channel.TRACES, member) * perTau;
        double lane = (surface.height() - FOOT) / rows;
        float[] data = frame.data();
        int at = frame.offset(Channel.TRACES, member);
        double strength = frame.diverged(member) ? 0.4 : 1;
        for (int k = 0; k < columns; k++) {
            xs[k] = (float) Math.max(0, surface.width() - 1 - (columns - 1 - k) * step);
        }
        for (int i = 0; i < rows; i++) {
            double centre = lane * (i + 0.5);
            for (int k = 0; k < columns; k++) {
                double v = Math.max(-1, Math.min(1, (data[at + i * columns + k] - middle) / half));
                ys[k] = (float) (centre - v * (0.5 * lane - 3));
            }
            surface.polyline(xs, ys, columns, Ink.of(member), strength * (1 - 0.1 * i), 1.3, false);
        }
        double y = surface.height() - 8;
        surface.line(1, y, 1 + BAR * perTau, y, Ink.MUTED, 1, 1);
        surface.text(barLabel(settings), 1 + BAR * perTau + 6, y + 4, Ink.MUTED, 11, Align.START, false);
    }

    private static String count(int rows) {
        return rows == 1 ? "one neuron" : rows == 5 ? "five neurons" : rows + " neurons";
    }

    private static String barLabel(Settings settings) {
        return settings.get(Params.TIME) == TimeUnit.TAU ? "20 τ" : Labels.number(BAR * settings.get(Params.TAU)) + " ms";
    }
}
