package entrain.view.panels;

import entrain.lab.frame.Block;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Track;
import entrain.view.Ink;
import entrain.view.Surface;

/** What else stands in the state space of a trajectory: a cloud of further starts, fixed points, the ways down from them. */
final class StateMarks {
    private static final int AXES = 3;

    private final Camera camera;
    private final PointMarks marks = new PointMarks();
    private final float[] pieceX = new float[64];
    private final float[] pieceY = new float[64];

    /** @param camera what looks at them */
    StateMarks(Camera camera) {
        this.camera = camera;
    }

    /** Starts that the cloud has; 0 if there is none. */
    static int starts(Numbers numbers, Track track) {
        return numbers.columns(Channel.CLOUD, track) == 0 ? 0 : numbers.rows(Channel.CLOUD, track) / AXES;
    }

    /** Starts of a cloud within the picture, each a dot with a tail. @param bend how far to shift them */
    void cloud(Surface surface, Ink ink, Block cloud, double[] bend, double size) {
        float[] data = cloud.data();
        int held = Math.min(cloud.columns().count(), pieceX.length);
        for (int row = 0; row < cloud.rows().count(); row += AXES) {
            int x = cloud.at(row + 1) - held;
            int y = cloud.at(row + 2) - held;
            int z = cloud.at(row + 3) - held;
            for (int k = 0; k < held; k++) {
                camera.look(data[x + k] + bend[0], data[y + k] + bend[1], data[z + k] + bend[2]);
                pieceX[k] = camera.x;
                pieceY[k] = camera.y;
            }
            if (camera.sees(surface)) {
                surface.polyline(pieceX, pieceY, held, ink, 0.5, size < 240 ? 0.8 : 1.1, false);
                surface.dot(camera.x, camera.y, size < 240 ? 1.6 : 2.4, ink, 0.9);
            }
        }
    }

    /** Fixed and slow points that lie within the picture. */
    void points(Numbers numbers, Track track, Surface surface, double radius) {
        Block list = numbers.block(Channel.FIXED_POINTS, track);
        for (int k = 0; k < PointMarks.count(numbers, track); k++) {
            float[] at = marks.place(numbers, track, Channel.POINTS, k);
            camera.look(at[0], at[1], at[2]);
            if (camera.sees(surface)) {
                PointsPanel.mark(surface, PointMarks.kind(list, k), camera.x, camera.y, radius, track);
            }
        }
    }

    /** Ways down from saddles, as far as they lie within the picture. */
    void ways(Numbers numbers, Track track, Surface surface) {
        for (int way = 0; way < PointMarks.ways(numbers, track); way++) {
            int length = 0;
            for (int k = 0; k < Channel.WAY; k++) {
                float[] at = marks.place(numbers, track, Channel.WAYS, way * Channel.WAY + k);
                camera.look(at[0], at[1], at[2]);
                if (camera.sees(surface)) {
                    pieceX[length] = camera.x;
                    pieceY[length++] = camera.y;
                } else { // no line leads across from where it left to where it comes back
                    way(length, surface);
                    length = 0;
                }
            }
            way(length, surface);
        }
    }

    private void way(int length, Surface surface) {
        if (length > 1) {
            surface.polyline(pieceX, pieceY, length, Ink.TEXT, 0.55, 1, false);
        }
    }
}
