package entrain.view.panels;

import entrain.lab.frame.Channel;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Track;
import entrain.lab.settings.Settings;
import entrain.lab.settings.SettingsText;
import entrain.lab.task.Tasks;
import entrain.view.Act;
import entrain.view.Panel;
import entrain.view.SvgFigure;
import entrain.view.View;

/** The catalogue of pictures; the names are those of {@code views=} in an address and permanent. */
public enum Panels {
    STATE("state", "State space", false) {
        @Override
        public Panel make() {
            return new StateSpacePanel();
        }
    },
    TRACES("traces", "Activity", false) {
        @Override
        public Panel make() {
            return new TracesPanel();
        }
    },
    RASTER("raster", "Population", false) {
        @Override
        public Panel make() {
            return new RasterPanel();
        }
    },
    AUTOCORRELATION("autocorrelation", "Autocorrelation", true) {
        @Override
        public Panel make() {
            return new AutocorrelationPanel();
        }
    },
    SPECTRUM("spectrum", "Power spectrum", true) {
        @Override
        public Panel make() {
            return new SpectrumPanel();
        }
    },
    EIGENVALUES("eigenvalues", "Eigenvalues", true) {
        @Override
        public Panel make() {
            return new EigenvaluesPanel();
        }
    },
    WEIGHTS("weights", "Weights J", true) {
        @Override
        public Panel make() {
            return new WeightsPanel();
        }
    },
    PCA("pca", "PCA", true) {
        @Override
        public Panel make() {
            return new PcaPanel();
        }
    },
    DISTANCE("distance", "Two trials", true) {
        @Override
        public Panel make() {
            return new DistancePanel();
        }
    },
    LYAPUNOV("lyapunov", "Largest Lyapunov exponent", true) {
        @Override
        public Panel make() {
            return new LyapunovPanel();
        }
    },
    NETWORKS("networks", "Networks", true) {
        @Override
        public Panel make() {
            return new NetworksPanel();
        }
    },
    MAP("map", "Map of g and I", true) {
        @Override
        public Panel make() {
            return new PlanePanel(
                    Channel.MAP, "λ₁ per τ in theory", new Act("map", "compute the map", Tasks.MAP), "no map yet");
        }
    };

    private final String id;
    private final String title;
    private final boolean paired;

    Panels(String id, String title, boolean paired) {
        this.id = id;
        this.title = title;
        this.paired = paired;
    }

    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    /** Whether one picture shows both tracks, whichever it is asked for. */
    public boolean paired() {
        return paired;
    }

    /** A new panel with buffers of its own. */
    public abstract Panel make();

    /** The picture, without a cursor, as a figure of width × height in all that says what it is and how it was made. */
    public String figure(Numbers numbers, Track track, View view, Settings settings, double width, double height) {
        String whose = paired ? title : title + ", " + Reading.name(track);
        String text = "entrain " + SettingsText.format(settings);
        return SvgFigure.of(whose, make(), numbers, track, view, settings, text, width, height);
    }
}
