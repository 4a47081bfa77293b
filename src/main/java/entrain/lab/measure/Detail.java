package entrain.lab.measure;

/** How closely a run is looked at. */
enum Detail {
    /** While it runs, for however long, and drawn ten times a second. */
    LIVE(200, 400, true),
    /** A run of known length, told when it is over. */
    WHOLE(1000, 4096, false);

    /** Snapshots kept for principal components; a longer run spaces them more widely. */
    final int snapshots;
    /** Points of the trials' distance. */
    final int distances;
    /** Whether the distance is followed beyond them, with points farther apart. */
    final boolean thinned;

    Detail(int snapshots, int distances, boolean thinned) {
        this.snapshots = snapshots;
        this.distances = distances;
        this.thinned = thinned;
    }
}
