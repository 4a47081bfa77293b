package entrain.view.panels;

import entrain.core.math.Elementary;
import entrain.lab.frame.Block;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Track;
import entrain.lab.phrase.Phrase;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import entrain.view.Ink;
import entrain.view.Labels;
import entrain.view.Surface;
import java.util.ArrayList;
import java.util.List;

/**
 * The circles that large random matrices fill with their eigenvalues: of radius g for gJ, and within it, in its track's
 * colour, of radius g√⟨φ′²⟩ for gJφ′ at a state.
 */
final class Rings {
    private static final int ARC = 96;

    private final float[] x = new float[ARC + 1];
    private final float[] y = new float[ARC + 1];

    /** What they are. */
    static Phrase words(Numbers numbers) {
        List<String> radii = new ArrayList<>();
        for (int m = 0; m < numbers.tracks(); m++) {
            Block radius = numbers.block(Channel.RADIUS, numbers.track(m));
            if (radius != null) {
                radii.add(Labels.number(radius.get(0, 0)));
            }
        }
        return radii.isEmpty()
                ? Phrase.of("circle: radius g")
                : Phrase.of("circle: radius g√⟨φ′²⟩ = {}, grey: g", Symbols.together(radii));
    }

    /** @param centre pixels from the top; the origin is in the middle of the width */
    void draw(Numbers numbers, Settings settings, double perUnit, double centre, Surface surface) {
        boolean slopes = false;
        for (int m = 0; m < numbers.tracks(); m++) {
            Track track = numbers.track(m);
            Block radius = numbers.block(Channel.RADIUS, track);
            if (radius != null) {
                slopes = true;
                circle(radius.get(0, 0) * perUnit, centre, Ink.of(track), surface);
            }
        }
        circle(settings.get(Params.G) * perUnit, centre, slopes ? Ink.MUTED : Ink.TEXT, surface);
    }

    private void circle(double radius, double centre, Ink ink, Surface surface) {
        for (int k = 0; k <= ARC; k++) {
            double angle = 2 * Math.PI * k / ARC;
            x[k] = (float) (radius * Elementary.cos(angle) + 0.5 * surface.width());
            y[k] = (float) (radius * Elementary.sin(angle) + centre);
        }
        surface.polyline(x, y, ARC + 1, ink, 1, 1.2, true);
    }
}
