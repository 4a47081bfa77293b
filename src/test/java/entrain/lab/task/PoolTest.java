package entrain.lab.task;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.lab.frame.Axis;
import entrain.lab.frame.Block;
import entrain.lab.frame.Blocks;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Coordinate;
import entrain.lab.frame.Track;
import entrain.lab.phrase.Phrase;
import entrain.lab.settings.SettingsText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PoolTest {
    private static final Assignment NETWORKS = assignment(Tasks.ENSEMBLE, "networks=5");

    private final LocalWorkers workers = new LocalWorkers();
    private final List<Integer> networks = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    private static Assignment assignment(Tasks task, String arguments) {
        return new Assignment(
                task, SettingsText.parse("N=20&g=0.5&I=0").settings(), Arguments.parse(arguments), 0, new float[0]);
    }

    private Pool pool(int size) {
        Pool pool = new Pool(workers, size, new Pool.Listener() {
            @Override
            public void grown(Calculation calculation) {
                if (calculation.task() == Tasks.ENSEMBLE && calculation.result() != null) {
                    networks.add(calculation
                            .result()
                            .block(Channel.ENSEMBLE, Track.DRIVEN)
                            .columns()
                            .count());
                }
            }

            @Override
            public void failed(Calculation calculation, boolean died, Phrase why) {
                failures.add(calculation.task() + (died ? " died: " : " refused: ") + why);
            }
        });
        workers.pool = pool;
        return pool;
    }

    private void finish() {
        while (workers.turn(false)) {
            // on to the end
        }
    }

    @Test
    void begin_mapBesideNetworks_keepsToTheNumberOfShardsOut() {
        Pool pool = pool(2);
        pool.begin(NETWORKS);
        pool.begin(assignment(Tasks.MAP, "x=g,0.5,0.7,3&y=I,0,1,3&skip=0&measure=20"));
        assertEquals(List.of("start 0 ENSEMBLE 0", "start 1 ENSEMBLE 1"), workers.log);
        pool.begin(assignment(Tasks.THEORY, ""));
        assertEquals("start 2 THEORY 0", workers.log.get(2), "what is not divided begins at once");
        finish();
        assertTrue(workers.log.contains("start 0 MAP 1"), workers.log.toString());
    }

    @Test
    void size_isAllCoresButOne_upToFour_andOneOnAPhone() {
        assertEquals(1, Pool.size(1, false));
        assertEquals(1, Pool.size(2, false));
        assertEquals(2, Pool.size(3, false));
        assertEquals(4, Pool.size(16, false));
        assertEquals(1, Pool.size(8, true));
    }

    @Test
    void begin_divided_givesEachWorkerOneShardAtATime() {
        Calculation calculation = pool(3).begin(NETWORKS);
        assertEquals(List.of("start 0 ENSEMBLE 0", "start 1 ENSEMBLE 1", "start 2 ENSEMBLE 2"), workers.log);
        while (workers.log.size() < 4) {
            workers.turn(true);
        }
        assertEquals("start 2 ENSEMBLE 3", workers.log.get(3), "the worker that came to its end goes on");
        finish();
        assertTrue(calculation.over());
        assertEquals(1, calculation.share(), 0);
        assertEquals(5, networks.get(networks.size() - 1));
        assertTrue(networks.contains(1) && networks.contains(3), "partial results: " + networks);
        assertEquals(List.of(), failures);
    }

    @Test
    void result_whateverTheWorkersAndTheirOrder_isTheSameToTheBit() {
        float[] one = LocalWorkers.numbers(LocalWorkers.result(NETWORKS, 1, false));
        assertArrayEquals(one, LocalWorkers.numbers(LocalWorkers.result(NETWORKS, 3, true)));
        assertArrayEquals(one, LocalWorkers.numbers(LocalWorkers.result(NETWORKS, 4, false)));
    }

    @Test
    void begin_shortOneBesideALongOne_doesNotWait() {
        Pool pool = pool(1);
        pool.begin(NETWORKS);
        pool.begin(assignment(Tasks.THEORY, ""));
        assertEquals(List.of("start 0 ENSEMBLE 0", "start 1 THEORY 0"), workers.log);
    }

    @Test
    void begin_several_useWorkersThatAreThereBeforeNewOnes() {
        Pool pool = pool(4);
        pool.begin(assignment(Tasks.THEORY, ""));
        finish();
        pool.begin(assignment(Tasks.EIGENVALUES, ""));
        pool.begin(assignment(Tasks.CRITICAL, ""));
        assertEquals(List.of("start 4 THEORY 0", "start 4 EIGENVALUES 0", "start 5 CRITICAL 0"), workers.log);
    }

    @Test
    void cancel_underWay_isSentToEachWorker_andNothingMoreIsHeard() {
        Pool pool = pool(2);
        Calculation calculation = pool.begin(NETWORKS);
        workers.turn(false);
        networks.clear();
        pool.cancel(calculation);
        assertEquals(List.of("cancel 0", "cancel 1"), workers.log.subList(2, 4));
        finish();
        assertTrue(calculation.over());
        assertEquals(List.of(), networks);
        pool.begin(assignment(Tasks.THEORY, ""));
        workers.log.clear();
        pool.begin(NETWORKS);
        assertEquals(List.of("start 0 ENSEMBLE 0", "start 1 ENSEMBLE 1"), workers.log, "the workers are free again");
    }

    @Test
    void died_once_itsShardIsDoneAgainByANewWorker_withTheSameResult() {
        Pool pool = pool(2);
        Calculation calculation = pool.begin(NETWORKS);
        workers.turn(false);
        workers.crash(0);
        assertEquals(List.of("end 0", "start 0 ENSEMBLE 0"), workers.log.subList(2, 4));
        finish();
        assertArrayEquals(
                LocalWorkers.numbers(LocalWorkers.result(NETWORKS, 1, false)),
                LocalWorkers.numbers(calculation.result()));
        assertEquals(List.of(), failures);
    }

    @Test
    void died_twice_isSaidAndStops() {
        Pool pool = pool(2);
        Calculation calculation = pool.begin(NETWORKS);
        workers.crash(0);
        workers.crash(1);
        assertTrue(calculation.over());
        assertEquals(List.of("ENSEMBLE died: crash"), failures);
        finish();
        assertEquals(1, failures.size());
        Calculation next = pool.begin(NETWORKS);
        finish();
        assertEquals(
                5, next.result().block(Channel.ENSEMBLE, Track.DRIVEN).columns().count(), "another one works");
    }

    /** The one that kills it is alone with the second worker: what shared the first is not given up with it. */
    @Test
    void died_twice_sparesWhatSharedTheWorker() {
        Pool pool = pool(1);
        Calculation other = pool.begin(assignment(Tasks.THEORY, ""));
        pool.begin(assignment(Tasks.EIGENVALUES, ""));
        workers.log.clear();
        workers.crash(1);
        assertEquals(List.of("end 1", "start 1 THEORY 0"), workers.log);
        while (!other.over()) {
            workers.turn(false);
        }
        assertEquals("start 1 EIGENVALUES 0", workers.log.get(2));
        workers.crash(1);
        assertEquals(List.of("EIGENVALUES died: crash"), failures);
    }

    private static final Assignment MAP =
            assignment(Tasks.MAP, "x=I,0,1,5&y=g,0.2,0.7,5&skip=0&measure=20"); // four shards: 8, 1, 8 and 8 cells

    private static int known(Blocks result) {
        Block block = result.block(Channel.MAP_REGIME);
        int known = 0;
        for (int k = 0; k < 25; k++) {
            known += block.known(k / 5, k % 5) ? 1 : 0;
        }
        return known;
    }

    @Test
    void died_onceOfAMap_itsCellsAreComputedByAnother() {
        Calculation calculation = pool(2).begin(MAP);
        workers.turn(false);
        workers.crash(0);
        finish();
        assertTrue(calculation.over());
        assertEquals(0, calculation.lost());
        assertArrayEquals(
                LocalWorkers.numbers(LocalWorkers.result(MAP, 1, false)), LocalWorkers.numbers(calculation.result()));
        assertEquals(List.of(), failures);
    }

    @Test
    void died_twiceOfAShardOfAMap_losesItsCellsAlone() {
        Pool pool = pool(2);
        Calculation calculation = pool.begin(MAP);
        workers.crash(0);
        assertEquals(List.of("end 0", "start 0 MAP 0"), workers.log.subList(2, 4));
        workers.crash(0);
        assertFalse(calculation.over());
        assertEquals(1, calculation.lost());
        assertEquals("start 0 MAP 2", workers.log.get(workers.log.size() - 1), "on with another one");
        finish();
        assertTrue(calculation.over());
        assertEquals(1, calculation.share(), 0);
        int whole = known(LocalWorkers.result(MAP, 1, false));
        assertEquals(25, whole);
        assertEquals(25 - 8, known(calculation.result()), "the eight of the first shard are missing");
        assertEquals(List.of(), failures);
    }

    @Test
    void died_twiceOfTheLastShardOfAMap_endsIt() {
        Calculation calculation = pool(1).begin(MAP);
        while (!workers.log.contains("start 0 MAP 3")) {
            workers.turn(false);
        }
        workers.crash(0);
        workers.crash(0);
        assertTrue(calculation.over());
        assertEquals(25 - 8, known(calculation.result()));
        assertFalse(workers.turn(false));
    }

    @Test
    void died_twiceOfManyShards_isSaidAndStops() {
        Calculation calculation = pool(1).begin(assignment(Tasks.MAP, "x=I,0,1,24&y=g,0.2,0.7,16&skip=0&measure=20"));
        int crashes = 0;
        while (!calculation.over() && crashes < 20) {
            workers.crash(0);
            crashes++;
        }
        assertEquals(8, crashes, "four shards, twice each");
        assertEquals(List.of("MAP died: crash"), failures);
    }

    @Test
    void rest_endsTheWorkers_andWakeGoesOnWhereItWas() {
        Pool pool = pool(2);
        Calculation calculation = pool.begin(NETWORKS);
        while (calculation.result() == null
                || calculation
                                .result()
                                .block(Channel.ENSEMBLE, Track.DRIVEN)
                                .columns()
                                .count()
                        < 2) {
            workers.turn(false);
        }
        workers.log.clear();
        pool.rest();
        assertEquals(List.of("end 0", "end 1"), workers.log);
        assertFalse(workers.turn(false), "nothing runs");
        pool.wake();
        assertEquals("start 0 ENSEMBLE 2", workers.log.get(2), "what was done stays done");
        finish();
        assertTrue(calculation.over());
        assertEquals(List.of(), failures, "rest is no death");
    }

    @Test
    void refused_isSaidOnce() {
        Pool pool = pool(1);
        Calculation calculation = pool.begin(NETWORKS);
        pool.refused(1, Phrase.verbatim("too large"));
        assertTrue(calculation.over());
        assertEquals(List.of("ENSEMBLE refused: too large"), failures);
    }

    /** Each column is of the network that its axis says, whichever is done first. */
    @Test
    void result_laterShardsFirst_bearsNoOthersNumber() {
        Blocks[] parts = new Blocks[4];
        int[] expected = {1, 4, 0, 1};
        for (int shard : new int[] {2, 0, 3, 1}) {
            parts[shard] = new Blocks();
            Axis network = new Axis(Coordinate.NETWORK, shard + 1, 1, 1);
            parts[shard]
                    .add(Channel.ENSEMBLE, Track.DRIVEN, Axis.parts(1), network)
                    .set(0, 0, shard + 1);
            Blocks joined = Join.COLUMNS.of(parts, Arguments.NONE);
            Block block = joined == null ? null : joined.block(Channel.ENSEMBLE, Track.DRIVEN);
            for (int k = 0; block != null && k < block.columns().count(); k++) {
                assertEquals(block.columns().at(k), block.get(0, k), 0);
            }
            assertEquals(expected[shard], block == null ? 0 : block.columns().count(), "after shard " + shard);
        }
    }

    @Test
    void progress_withoutAResult_isCounted() {
        Pool pool = pool(1);
        Calculation calculation = pool.begin(assignment(Tasks.EIGENVALUES, ""));
        pool.progress(1, 0.25);
        assertEquals(0.25, calculation.share(), 0);
        pool.progress(77, 0.5); // of an assignment that was given up
        assertEquals(0.25, calculation.share(), 0);
    }
}
