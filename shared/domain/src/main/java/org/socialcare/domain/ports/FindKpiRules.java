package org.socialcare.domain.ports;

import org.socialcare.domain.kpi.KpiRules;

/** What brands know of their platforms' rules about answering in time. */
public interface FindKpiRules {
    /** Those that are shipped where the brand has decided nothing. */
    KpiRules kpiRules(String brand);
}
