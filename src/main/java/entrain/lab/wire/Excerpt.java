package entrain.lab.wire;

import entrain.core.math.Nearest;
import entrain.lab.phrase.Phrase;
import entrain.lab.phrase.Refused;
import entrain.lab.recording.Stretch;

/** The samples of some units of a recording as they are shown, for a network to learn from. */
final class Excerpt {
    private static final double MILLION = 1e6;
    /** Floats: 80 MB. */
    private static final long MOST = 20_000_000;

    private Excerpt() {}

    /**
     * Copies them.
     *
     * @param units their numbers in the file, from 0, commas between; empty for all that are shown
     * @throws Refused if there is no such unit, or too many numbers
     */
    static FromRecording.Taken of(Stretch stretch, String units, String name) {
        int[] chosen = chosen(stretch, units);
        int count = stretch.count();
        if ((long) chosen.length * count > MOST) {
            throw new Refused(Phrase.of("so many numbers cannot be learned from; choose units or a shorter stretch"));
        }
        long interval = (long) Nearest.whole(MILLION * stretch.interval());
        return new FromRecording.Taken(chosen.length, count, interval, stretch.samples(chosen), name);
    }

    private static int[] chosen(Stretch stretch, String units) {
        int count = units.isEmpty() ? 0 : 1;
        for (int i = 0; i < units.length(); i++) {
            count += units.charAt(i) == ',' ? 1 : 0;
        }
        int[] chosen = new int[count == 0 ? stretch.n() : count];
        int from = 0;
        for (int k = 0; k < chosen.length; k++) {
            int comma = units.indexOf(',', from);
            chosen[k] = count == 0 ? k : place(stretch, units.substring(from, comma < 0 ? units.length() : comma));
            from = comma + 1;
        }
        return chosen;
    }

    private static int place(Stretch stretch, String unit) {
        for (int i = 0; i < stretch.n(); i++) {
            if (Integer.toString(stretch.unit(i)).equals(unit)) {
                return i;
            }
        }
        throw new Refused(Phrase.of("there is no unit {}", unit));
    }
}
