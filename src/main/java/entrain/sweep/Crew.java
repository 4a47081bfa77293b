package entrain.sweep;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Threads that measure groups, a group each; what they find is handed on in the order of the groups. */
final class Crew {
    /** Takes rows. */
    interface Sink {
        void write(List<String> rows) throws IOException;
    }

    private final Plan plan;
    private final int threads;

    Crew(Plan plan, int threads) {
        this.plan = plan;
        this.threads = threads;
    }

    /** Measures the groups of a shard from the k-th on. What goes wrong in one ends all. */
    void measure(Shard shard, int from, int to, Sink sink) throws IOException {
        ExecutorService service = Executors.newFixedThreadPool(threads);
        try {
            Deque<Future<List<String>>> ahead = new ArrayDeque<>();
            int next = from;
            for (int done = from; done < to; done++) {
                for (; next < to && next < done + 2 * threads; next++) {
                    int group = shard.group(next);
                    ahead.add(service.submit(() -> plan.rows(group)));
                }
                sink.write(ahead.remove().get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        } finally {
            service.shutdownNow();
        }
    }
}
