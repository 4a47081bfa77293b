package entrain.lab.frame;

import java.util.ArrayList;
import java.util.List;

/** What is known beside the frame of the running simulation: the latest blocks of each source, such as a task. */
public final class Results {
    private final List<String> sources = new ArrayList<>();
    private final List<Blocks> latest = new ArrayList<>();

    /** Keeps a source's latest blocks in place of its earlier ones; none where they are null. */
    public void put(String source, Blocks blocks) {
        int at = sources.indexOf(source);
        if (at >= 0) {
            sources.remove(at);
            latest.remove(at);
        }
        if (blocks != null) {
            sources.add(source);
            latest.add(blocks);
        }
    }

    /** A track's block of a channel; null if there is none. */
    public Block block(Channel channel, Track track) {
        for (int i = 0; i < latest.size(); i++) {
            Block block = latest.get(i).block(channel, track);
            if (block != null) {
                return block;
            }
        }
        return null;
    }
}
