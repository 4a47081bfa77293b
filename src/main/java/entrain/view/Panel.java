package entrain.view;

import entrain.lab.settings.Settings;
import entrain.lab.sim.Channel;
import entrain.lab.sim.Frame;
import entrain.lab.sim.Member;
import java.util.Set;

/** One picture of one member. A panel owns its buffers: use one for each place it is drawn. */
public interface Panel {
    /** What must be in the frame. */
    Set<Channel> needs();

    /** What is shown, of what, in which unit: one short line of plain text. */
    String caption(Frame frame, Member member, Settings settings);

    /** Draws, allocating nothing; nothing but the caption changes when the frame holds no such block. */
    void draw(Frame frame, Member member, View view, Settings settings, Surface surface);
}
