package org.socialcare.testkit.memory;

import org.socialcare.domain.ports.KeepFileStates;
import org.socialcare.testkit.contract.FileStatesContract;

class InMemoryFilesTest extends FileStatesContract {
    private final InMemoryFiles files = new InMemoryFiles();

    @Override
    protected KeepFileStates states() {
        return files;
    }
}
