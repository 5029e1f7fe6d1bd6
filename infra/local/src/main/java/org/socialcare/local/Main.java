package org.socialcare.local;

import org.socialcare.local.demo.Demo;
import org.socialcare.local.server.PortTaken;
import org.socialcare.local.template.TemplateException;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** Starts the local runtime and stops it when asked to: {@code mvn -Prun}. */
public final class Main {
    private static final int OLDEST_JAVA = 25;

    private Main() {}

    /** Exit code 1: it could not start, and one line on standard error says why. */
    public static void main(String[] arguments) throws InterruptedException {
        if (Runtime.version().feature() < OLDEST_JAVA) {
            fail("Java 25 or newer is needed, this is " + Runtime.version());
        }
        long begun = System.nanoTime();
        try {
            Settings settings = Settings.from(System.getProperties());
            LocalRuntime runtime = LocalRuntime.start(settings);
            var stopped = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(runtime, stopped)));
            if (Boolean.getBoolean("stop.with.parent")) {
                stopWithParent();
            }
            announce(runtime, settings, Duration.ofNanos(System.nanoTime() - begun));
            stopped.await();
        } catch (PortTaken taken) {
            fail(
                    taken.getMessage()
                            + "; stop what listens there, or choose others with -Dport=… and"
                            + " -Dendpoint.port=…");
        } catch (TemplateException | IllegalArgumentException | IllegalStateException wrong) {
            fail(String.valueOf(wrong.getMessage()));
        }
    }

    private static void announce(LocalRuntime runtime, Settings settings, Duration took) {
        System.out.println("not run locally: " + String.join(", ", runtime.template().ignored()));
        System.out.println(
                "AWS services  "
                        + runtime.endpoint()
                        + "  (keys: "
                        + runtime.http()
                        + "/local/env)");
        System.out.println("desk, API     " + runtime.http());
        System.out.println(
                "data          " + settings.data().map(Object::toString).orElse("in memory"));
        System.out.println("logs          " + settings.logs());
        System.out.println(
                "Ready after "
                        + took.toMillis()
                        + " ms. Open "
                        + runtime.http()
                        + " and sign in as "
                        + Demo.users().getFirst().name()
                        + "; Ctrl-C stops.");
    }

    private static void stop(LocalRuntime runtime, CountDownLatch stopped) {
        System.out.println("stopping");
        runtime.close();
        stopped.countDown();
    }

    /** Maven leaves the programs it started running when it is ended; this one then ends itself. */
    private static void stopWithParent() {
        ProcessHandle.current()
                .parent()
                .ifPresent(parent -> Thread.startVirtualThread(() -> exitAfter(parent)));
    }

    private static void exitAfter(ProcessHandle parent) {
        parent.onExit().join();
        System.exit(0);
    }

    private static void fail(String why) {
        System.err.println(why);
        System.exit(1);
    }
}
