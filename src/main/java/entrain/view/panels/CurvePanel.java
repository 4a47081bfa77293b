package entrain.view.panels;

import entrain.lab.frame.Numbers;
import entrain.lab.frame.Track;
import entrain.lab.settings.Settings;
import entrain.view.Panel;
import java.util.List;

/** A picture of both tracks' {@link Curves}, which hold the cursor. */
interface CurvePanel extends Panel {
    Curves curves();

    /** Lets the curves take what the frame holds, as far as the picture reaches. */
    void look(Numbers numbers, Settings settings);

    @Override
    default List<Track> shown(Numbers numbers) {
        return curves().measured.holders(numbers);
    }

    @Override
    default void point(double fraction) {
        curves().point(fraction);
    }

    @Override
    default double fraction(double px, double py, double width, double height) {
        return curves().plot.fraction(px, py);
    }

    @Override
    default int stops(Numbers numbers, Track track, Settings settings) {
        look(numbers, settings);
        return curves().stops();
    }
}
