package entrain.view.panels;

import entrain.lab.frame.Numbers;
import entrain.lab.frame.Track;
import entrain.lab.phrase.Phrase;
import entrain.lab.settings.Settings;
import entrain.lab.settings.SettingsText;
import entrain.view.Panel;
import entrain.view.SvgFigure;
import entrain.view.TrackWords;
import entrain.view.View;
import java.util.List;

/** The catalogue of pictures; the names are those of {@code views=} in an address and permanent. */
public enum Panels {
    STATE("state", Phrase.of("State space"), false) {
        @Override
        public Panel make() {
            return new StateSpacePanel();
        }
    },
    NETWORK("network", Phrase.of("The network"), false) {
        @Override
        public Panel make() {
            return new NetworkPanel();
        }
    },
    TRACES("traces", Phrase.of("Activity"), false) {
        @Override
        public Panel make() {
            return new TracesPanel();
        }
    },
    RASTER("raster", Phrase.of("Population"), false) {
        @Override
        public Panel make() {
            return new RasterPanel();
        }
    },
    AUTOCORRELATION("autocorrelation", Phrase.of("Autocorrelation"), true) {
        @Override
        public Panel make() {
            return new AutocorrelationPanel();
        }
    },
    SPECTRUM("spectrum", Phrase.of("Power spectrum"), true) {
        @Override
        public Panel make() {
            return new SpectrumPanel();
        }
    },
    EIGENVALUES("eigenvalues", Phrase.of("Eigenvalues"), true) {
        @Override
        public Panel make() {
            return new EigenvaluesPanel();
        }
    },
    MODES("modes", Phrase.of("Growing patterns"), true) {
        @Override
        public Panel make() {
            return new ModesPanel();
        }
    },
    WEIGHTS("weights", Phrase.of("Weights J"), true) {
        @Override
        public Panel make() {
            return new WeightsPanel();
        }
    },
    PHI("phi", Phrase.of("φ and the units"), true) {
        @Override
        public Panel make() {
            return new PhiPanel();
        }
    },
    PCA("pca", Phrase.of("PCA"), true) {
        @Override
        public Panel make() {
            return new PcaPanel();
        }
    },
    DISTANCE("distance", Phrase.of("Two trials"), true) {
        @Override
        public Panel make() {
            return new DistancePanel();
        }
    },
    LYAPUNOV("lyapunov", Phrase.of("Largest Lyapunov exponent"), true) {
        @Override
        public Panel make() {
            return new LyapunovPanel();
        }
    },
    NETWORKS("networks", Phrase.of("Networks"), true) {
        @Override
        public Panel make() {
            return new NetworksPanel();
        }
    },
    MAP("map", Phrase.of("Map"), true) {
        @Override
        public Panel make() {
            return new PlanePanel();
        }
    },
    LEARNING("learning", Phrase.of("Learning"), true) {
        @Override
        public Panel make() {
            return new LearningPanel();
        }
    },
    COURSE("course", Phrase.of("Course of learning"), true) {
        @Override
        public Panel make() {
            return new CoursePanel();
        }
    },
    POINTS("points", Phrase.of("Fixed points"), true) {
        @Override
        public Panel make() {
            return new PointsPanel();
        }
    };

    private final String id;
    private final Phrase title;
    private final boolean paired;

    Panels(String id, Phrase title, boolean paired) {
        this.id = id;
        this.title = title;
        this.paired = paired;
    }

    public String id() {
        return id;
    }

    public Phrase title() {
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
        Phrase whose = paired ? title : Phrase.join(", ", List.of(title, TrackWords.name(track)));
        String text = "entrain " + SettingsText.format(settings);
        return SvgFigure.of(whose, make(), numbers.present(), track, view, settings, text, width, height);
    }
}
