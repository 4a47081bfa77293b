package entrain.view.panels;

import entrain.lab.frame.Axis;
import entrain.lab.frame.Block;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Track;
import entrain.view.Table;

/** The samples of a window as a table. */
final class WindowTable {
    private WindowTable() {}

    /** All rows of a window with their times; row i is called by the name and its number from 1. */
    static Table table(Numbers numbers, Channel channel, Track track, String name) {
        Table table = new Table();
        Block block = numbers.block(channel, track);
        if (block == null) {
            return table;
        }
        Axis time = block.columns();
        if (time.count() > 0) {
            table.even("t (τ)", time.first(), time.step(), time.count());
        }
        for (int i = 0; i < block.rows().count(); i++) {
            table.column(name + (i + 1), block.data(), block.at(i), time.count());
        }
        return table;
    }
}
