package org.socialcare.domain.triage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.triage.model.Model.Found;
import org.socialcare.domain.triage.model.ModelFile.NotAModel;
import org.socialcare.domain.triage.model.Table.Kind;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

class ModelFileTest {
    private final byte[] bytes = ModelFile.write(SomeModel.any());

    @Test
    void what_was_written_is_read() throws NotAModel {
        var read = ModelFile.read(bytes);

        assertThat(ModelFile.write(read)).isEqualTo(bytes);
        assertThat(read.signs().signs()).isEqualTo(SomeModel.any().signs().signs());
        var good = new Found(Set.of("good"), List.of(), "el");
        var before = SomeModel.any().judge(Kind.TEXT, SparseVector.ones(1), good);
        var after = read.judge(Kind.TEXT, SparseVector.ones(1), good);
        assertThat(after).usingRecursiveComparison().isEqualTo(before);
    }

    @Test
    void a_file_that_ends_too_early_is_refused() {
        for (int length = 0; length < bytes.length; length++) {
            var cut = Arrays.copyOf(bytes, length);
            assertThatExceptionOfType(NotAModel.class).isThrownBy(() -> ModelFile.read(cut));
        }
    }

    @Test
    void a_file_with_any_other_byte_is_refused() {
        for (int at = 0; at < bytes.length; at++) {
            var changed = bytes.clone();
            changed[at] ^= 0x10;
            assertThatExceptionOfType(NotAModel.class).isThrownBy(() -> ModelFile.read(changed));
        }
    }

    @Test
    void another_version_is_named() {
        var newer = bytes.clone();
        newer[7] = 3;
        assertThatExceptionOfType(NotAModel.class)
                .isThrownBy(() -> ModelFile.read(newer))
                .withMessage("unknown version 3");
    }
}
