package entrain.browser.page;

import entrain.lab.wire.FromRun;
import entrain.lab.wire.ToRun;
import java.util.ArrayList;
import java.util.List;

/** Questions to the worker that simulates, and who waits for their answers. */
final class Answers {
    /** Hears an answer: null if there is none, as there was no simulation or it has ended. */
    interface Asker<T> {
        void answer(T reply);
    }

    private record Question(int id, Asker<FromRun.Hash> hash, Asker<FromRun.State> state) {}

    private final List<Question> open = new ArrayList<>();
    private int ids;

    /** Asks for the hash of the state after all that was sent so far. */
    void hash(Asker<FromRun.Hash> asker) {
        open.add(new Question(++ids, asker, null));
        WorkerPort.send(new ToRun.Hash(ids));
    }

    /** Asks for the states of all tracks after all that was sent so far. */
    void state(Asker<FromRun.State> asker) {
        open.add(new Question(++ids, null, asker));
        WorkerPort.send(new ToRun.State(ids));
    }

    void receive(FromRun.Hash reply) {
        Question question = close(reply.id());
        if (question != null && question.hash != null) {
            question.hash.answer(reply);
        }
    }

    void receive(FromRun.State reply) {
        Question question = close(reply.id());
        if (question != null && question.state != null) {
            question.state.answer(reply);
        }
    }

    void receive(FromRun.NoAnswer reply) {
        none(close(reply.id()));
    }

    /** The worker is gone: nobody will answer. */
    void none() {
        while (!open.isEmpty()) {
            none(open.remove(0));
        }
    }

    private static void none(Question question) {
        if (question != null && question.hash != null) {
            question.hash.answer(null);
        } else if (question != null) {
            question.state.answer(null);
        }
    }

    private Question close(int id) {
        for (int i = 0; i < open.size(); i++) {
            if (open.get(i).id == id) {
                return open.remove(i);
            }
        }
        return null;
    }
}
