package entrain.lab.wire;

import java.util.ArrayList;
import java.util.List;

/** Files that wait to be read, each with the options that were chosen for it. */
final class FileQueue {
    private final List<Waiting> all = new ArrayList<>();

    private record Waiting(RecordingSession.Source source, String options) {
        @Override
        public String toString() {
            return options;
        }
    }

    /** Adds files that came together, the largest first. @param options of the first of them */
    void add(List<? extends RecordingSession.Source> sources, String options) {
        int first = all.size();
        for (RecordingSession.Source source : sources) {
            int at = first;
            while (at < all.size() && all.get(at).source.size() >= source.size()) {
                at++;
            }
            all.add(at, new Waiting(source, ""));
        }
        choose(first, options);
    }

    /** Adds a recording and its mask in this order. @param options of the recording */
    void again(List<RecordingSession.Source> files, String options) {
        int first = all.size();
        for (RecordingSession.Source source : files) {
            all.add(new Waiting(source, ""));
        }
        choose(first, options);
    }

    private void choose(int at, String options) {
        if (at < all.size()) {
            all.set(at, new Waiting(all.get(at).source, options));
        }
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** Those of the file that is taken next. */
    String options() {
        return all.get(0).options;
    }

    RecordingSession.Source take() {
        return all.remove(0).source;
    }

    void clear() {
        all.clear();
    }
}
