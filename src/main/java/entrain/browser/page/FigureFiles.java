package entrain.browser.page;

import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import entrain.lab.task.Program;
import entrain.view.Act;
import entrain.view.Panel;
import entrain.view.panels.Panels;

/** What a figure in one file must hold beside the program of the run, for its pictures and what they offer. */
final class FigureFiles {
    private FigureFiles() {}

    /** The names of the files, a space behind each. */
    static String of(Settings settings) {
        boolean parts = !settings.get(Params.TRAIN).isEmpty();
        boolean theory = false;
        boolean task = parts;
        for (Panels kind : Panels.values()) {
            if (Place.chosen(settings).contains(kind.id())) {
                Panel panel = kind.make();
                Channels needs = panel.needs();
                theory |= kind == Panels.MAP
                        || needs.contains(Channel.EIGENVALUES)
                        || needs.contains(Channel.LEADING)
                        || !needs.from(Channel.Origin.THEORY).isEmpty();
                for (Act act : panel.acts()) {
                    theory |= act.task().program() == Program.THEORY;
                    task |= act.task().program() == Program.TASK;
                }
            }
        }
        return (theory ? "theory.js " : "") + (task ? "task.js " : "") + (parts ? "parts.js parts.html " : "");
    }
}
