package entrain.view.panels;

import entrain.lab.frame.Frame;
import entrain.lab.frame.Track;
import entrain.lab.settings.Settings;
import entrain.view.Panel;
import java.util.List;

/** A picture of both tracks' {@link Curves}, which hold the cursor. */
interface CurvePanel extends Panel {
    Curves curves();

    /** Lets the curves take what the frame holds, as far as the picture reaches. */
    void look(Frame frame, Settings settings);

    @Override
    default List<Track> shown(Frame frame) {
        return Pair.holders(frame, curves().measured.channel());
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
    default int stops(Frame frame, Track track, Settings settings) {
        look(frame, settings);
        return curves().stops();
    }
}
