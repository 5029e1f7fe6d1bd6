package org.socialcare.platforms;

import org.socialcare.testkit.platform.Fixture;

import java.nio.file.Path;
import java.util.List;

/** This module's own fixtures. */
public final class Golden {
    private Golden() {}

    public static List<Fixture> of(String platform) {
        return Fixture.of(Path.of("src/test/resources/golden", platform));
    }
}
