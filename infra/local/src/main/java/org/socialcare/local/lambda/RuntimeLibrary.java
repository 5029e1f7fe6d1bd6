package org.socialcare.local.lambda;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The native half of the runtime interface client. Left to itself each child unpacks it to one
 * fixed file, and a child that starts while another one writes dies of a bus error; so it is
 * unpacked once, before the first child starts, and every child is told where.
 */
final class RuntimeLibrary {
    /** The client's own setting for a library that is unpacked already. */
    private static final String SETTING =
            "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

    private static final Path MUSL = Path.of("/lib/ld-musl-x86_64.so.1");

    private final Path file;

    private RuntimeLibrary(Path file) {
        this.file = file;
    }

    /** Unpacks it to a file of this process's own, deleted when the process ends. */
    static RuntimeLibrary unpack() throws IOException {
        String name = name();
        try (var library = RuntimeLibrary.class.getResourceAsStream("/jni/" + name)) {
            if (library == null) {
                throw new FileNotFoundException(
                        "AWS's runtime interface client has no native library for this machine ("
                                + name
                                + "); it runs on Linux, and on Windows under WSL 2");
            }
            Path file =
                    Files.createTempFile(
                            "lambda-runtime-",
                            ".so",
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rwx------")));
            Files.write(file, library.readAllBytes());
            file.toFile().deleteOnExit();
            return new RuntimeLibrary(file);
        }
    }

    /** The argument of a child JVM. */
    String argument() {
        return "-D" + SETTING + "=" + file;
    }

    private static String name() {
        String system = System.getProperty("os.name").startsWith("Linux") ? "linux" : "other";
        String machine = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
        String libc = Files.exists(MUSL) ? "_musl" : "";
        return "libaws-lambda-jni." + system + libc + "-" + machine + ".so";
    }
}
