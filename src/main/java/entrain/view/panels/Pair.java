package entrain.view.panels;

import entrain.core.math.Elementary;
import entrain.core.math.Nearest;
import entrain.lab.sim.Channel;
import entrain.lab.sim.Frame;
import entrain.lab.sim.Member;
import java.util.ArrayList;
import java.util.List;

/** One row of a channel for each of the two members, copied from a frame by {@link #look}. */
final class Pair {
    static final Member[] MEMBERS = Member.values();
    /** As they are painted over each other: at I = 0 both are one network, and its curve has the spontaneous one's colour. */
    static final Member[] PAINTED = {Member.DRIVEN, Member.SPONTANEOUS};

    private static final double LN10 = 2.302585092994046;

    private final Channel channel;
    private final int row;
    private final boolean logarithms;
    private final float[][] values = new float[MEMBERS.length][0];
    private final int[] count = new int[MEMBERS.length];
    private final double[] step = new double[MEMBERS.length];

    /** @param logarithms whether decimal logarithms of the row are kept; those of numbers not above 0 are NaN */
    Pair(Channel channel, int row, boolean logarithms) {
        this.channel = channel;
        this.row = row;
        this.logarithms = logarithms;
    }

    /** The members whose numbers a frame holds. */
    static List<Member> holders(Frame frame, Channel channel) {
        List<Member> members = new ArrayList<>();
        for (Member member : MEMBERS) {
            if (frame.has(channel, member)) {
                members.add(member);
            }
        }
        return members;
    }

    Channel channel() {
        return channel;
    }

    /** Takes the row out of a frame; a diverged member has no measured numbers, one column is none. */
    void look(Frame frame) {
        for (Member member : MEMBERS) {
            int m = member.ordinal();
            int columns = frame.rows(channel, member) > row ? frame.columns(channel, member) : 0;
            boolean silent = channel.origin() != Channel.Origin.THEORY && frame.diverged(member);
            count[m] = columns < 2 || silent ? 0 : columns;
            step[m] = frame.columnTime(channel, member);
            if (values[m].length < count[m]) {
                values[m] = new float[2 * count[m]];
            }
            if (count[m] > 0) {
                System.arraycopy(frame.data(), frame.offset(channel, member) + row * columns, values[m], 0, columns);
            }
            if (logarithms && !takeLogarithms(values[m], count[m])) {
                count[m] = 0;
            }
        }
    }

    boolean has(Member member) {
        return count[member.ordinal()] > 0;
    }

    boolean isEmpty() {
        return !has(Member.SPONTANEOUS) && !has(Member.DRIVEN);
    }

    /** The numbers, of which {@link #count} count; not to be modified. */
    float[] values(Member member) {
        return values[member.ordinal()];
    }

    int count(Member member) {
        return count[member.ordinal()];
    }

    /** What lies between two columns. */
    double step(Member member) {
        return step[member.ordinal()];
    }

    /** The member whose row reaches farther. */
    Member longer() {
        int s = Member.SPONTANEOUS.ordinal();
        int d = Member.DRIVEN.ordinal();
        return count[d] * step[d] > count[s] * step[s] || count[s] == 0 ? Member.DRIVEN : Member.SPONTANEOUS;
    }

    /** The column next to x = 0, step, 2 step …; −1 where there is none. */
    int column(Member member, double x) {
        double k = Nearest.whole(x / step(member));
        return k >= 0 && k < count(member) ? (int) k : -1;
    }

    /** The largest finite number of both rows from a share of their columns on, or {@code least} if that is larger. */
    double highest(double share, double least) {
        double largest = least;
        for (int m = 0; m < count.length; m++) {
            for (int k = (int) (share * count[m]); k < count[m]; k++) {
                float v = values[m][k];
                largest = v > largest && v <= Float.MAX_VALUE ? v : largest;
            }
        }
        return largest;
    }

    /** The smallest finite number of both rows from a share of their columns on, or {@code most} if that is smaller. */
    double lowest(double share, double most) {
        double smallest = most;
        for (int m = 0; m < count.length; m++) {
            for (int k = (int) (share * count[m]); k < count[m]; k++) {
                float v = values[m][k];
                smallest = v < smallest && v >= -Float.MAX_VALUE ? v : smallest;
            }
        }
        return smallest;
    }

    /** False if there is no number that has a logarithm. */
    private static boolean takeLogarithms(float[] values, int count) {
        boolean any = false;
        for (int k = 0; k < count; k++) {
            float v = values[k];
            boolean positive = v > 0 && v <= Float.MAX_VALUE;
            values[k] = positive ? (float) (Elementary.log(v) / LN10) : Float.NaN;
            any |= positive;
        }
        return any;
    }
}
