package org.socialcare.domain.ports;

import java.util.List;

/** The ids of all brands. */
public interface ListBrands {
    List<String> brands();
}
