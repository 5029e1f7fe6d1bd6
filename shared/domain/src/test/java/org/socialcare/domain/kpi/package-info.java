@NullMarked
package org.socialcare.domain.kpi;

import org.jspecify.annotations.NullMarked;
