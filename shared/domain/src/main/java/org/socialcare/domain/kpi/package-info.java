/**
 * What platforms make of how soon a brand answers, by their own rules: kept apart from the brand's
 * promises and from its reports.
 */
@NullMarked
package org.socialcare.domain.kpi;

import org.jspecify.annotations.NullMarked;
