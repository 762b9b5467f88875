// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The evidence of a check as text, for reports that want it: most results are never read that way. Pure functions, safe from any thread.

#include "model/Observation.h"

namespace watchkeeper {

//! What the kind has written itself, else the body or output, else the errors, decoded and made safe to show.
QString seenText(const Observation &seen);

//! \brief Header fields by lower-case name, since case means nothing; those of one name joined as RFC 9110, 5.3 allows. At most 100, of
//! at most 1,024 characters each, safe to show.
QVariantMap seenHeaders(const Evidence &evidence);

} // namespace watchkeeper
