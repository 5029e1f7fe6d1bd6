/** What platforms make of how soon a brand answers, as it is stored. */
@NullMarked
package org.socialcare.wire.kpi;

import org.jspecify.annotations.NullMarked;
