package org.socialcare.local.aws;

import org.socialcare.local.server.Response;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The trouble that calls of AWS services meet, as somebody ordered it: for tests that end a
 * function between any two of its calls. Safe for concurrent use.
 */
public final class Faults {
    private final Consumer<String> kill;
    private final List<Pending> pending = new ArrayList<>();

    /**
     * @param kill ends every process of the function of that short name, at once and unasked
     */
    public Faults(Consumer<String> kill) {
        this.kill = kill;
    }

    /** From now on, until it has happened. */
    public synchronized void order(Trouble trouble) {
        pending.add(new Pending(trouble));
    }

    /** What was ordered and has not happened wholly. */
    public synchronized List<Trouble> outstanding() {
        return pending.stream().map(each -> each.trouble).toList();
    }

    public synchronized void clear() {
        pending.clear();
    }

    /** Makes the call happen, or what was ordered instead. */
    Response meet(String function, Call call, Supplier<Response> effect) {
        Optional<Trouble.Kind> kind = next(function, call.operation());
        if (kind.isEmpty()) {
            return effect.get();
        }
        return switch (kind.get()) {
            case THROTTLED -> Errors.of(call, 400, throttled(call), "ordered: too busy");
            case FAILED -> failed(call);
            case UNHEARD -> {
                lose(call, effect.get());
                yield failed(call);
            }
            case KILLED_BEFORE -> {
                kill.accept(function);
                yield failed(call);
            }
            case KILLED_AFTER -> {
                lose(call, effect.get());
                kill.accept(function);
                yield failed(call);
            }
        };
    }

    private synchronized Optional<Trouble.Kind> next(String function, String operation) {
        for (Iterator<Pending> each = pending.iterator(); each.hasNext(); ) {
            Pending one = each.next();
            if (one.isFor(function, operation) && one.happens()) {
                if (one.isOver()) {
                    each.remove();
                }
                return Optional.of(one.trouble.kind());
            }
        }
        return Optional.empty();
    }

    private static void lose(Call call, Response answer) {
        System.err.println("ordered: " + call.operation() + "'s " + answer.status() + " is lost");
    }

    private static Response failed(Call call) {
        return Errors.of(call, 500, "InternalServerError", "ordered: failed");
    }

    private static String throttled(Call call) {
        return call.service().startsWith("DynamoDB")
                ? "ProvisionedThroughputExceededException"
                : "ThrottlingException";
    }

    private static final class Pending {
        private final Trouble trouble;
        private int seen;

        Pending(Trouble trouble) {
            this.trouble = trouble;
        }

        boolean isFor(String function, String operation) {
            return trouble.function().equals(function)
                    && (trouble.operation().isEmpty() || trouble.operation().equals(operation));
        }

        boolean happens() {
            return seen++ >= trouble.skip();
        }

        boolean isOver() {
            return seen >= trouble.skip() + trouble.times();
        }
    }
}
