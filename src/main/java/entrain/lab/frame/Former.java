package entrain.lab.frame;

import java.util.ArrayList;
import java.util.List;

/**
 * The latest averages of each track, kept when a change has made them void: a panel may show them, pale, until there are
 * new ones.
 */
public final class Former {
    private static final Channel[] KEPT = {
        Channel.AUTOCOVARIANCE, Channel.SPECTRUM, Channel.PCA, Channel.LYAPUNOV, Channel.DISTANCE
    };

    private final List<Block> kept = new ArrayList<>();

    /** Takes the run's averages that are known now in place of earlier ones; their floats are kept, not copied. */
    public void keep(Numbers now) {
        Frame run = now.frame();
        for (int m = 0; m < run.tracks(); m++) {
            for (Channel channel : KEPT) {
                Block block = now.block(channel, run.track(m));
                if (block != null && block.columns().count() > 1) {
                    Block before = block(channel, run.track(m));
                    kept.remove(before);
                    kept.add(block);
                }
            }
        }
    }

    /** The block kept of a track's channel; null if there is none. */
    Block block(Channel channel, Track track) {
        for (int i = 0; i < kept.size(); i++) {
            if (kept.get(i).is(channel, track.index())) {
                return kept.get(i);
            }
        }
        return null;
    }
}
