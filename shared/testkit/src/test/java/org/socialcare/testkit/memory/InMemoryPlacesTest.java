package org.socialcare.testkit.memory;

import org.socialcare.domain.ports.FindHealth;
import org.socialcare.domain.ports.KeepGrants;
import org.socialcare.domain.ports.KeepPlaces;
import org.socialcare.testkit.contract.PlacesContract;

class InMemoryPlacesTest extends PlacesContract {
    private final InMemoryGrants grants = new InMemoryGrants();
    private final InMemoryPlaces places = new InMemoryPlaces(grants);

    @Override
    protected KeepPlaces places() {
        return places;
    }

    @Override
    protected FindHealth health() {
        return places;
    }

    @Override
    protected KeepGrants grants() {
        return grants;
    }
}
