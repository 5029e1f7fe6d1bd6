package org.socialcare.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Binds a thread, and with it every process it starts, to one core. Where that works: on Linux. */
public final class Pin {
    private Pin() {}

    /** Whether this thread now runs on its core alone. */
    public static boolean thisThread(int core) throws InterruptedException {
        Path self = Path.of("/proc/thread-self");
        if (!Files.exists(self)) return false;
        try {
            String thread = Files.readSymbolicLink(self).getFileName().toString();
            return new ProcessBuilder("taskset", "-cp", Integer.toString(core), thread)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }
}
