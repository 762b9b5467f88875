// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The evidence of a check as text, for the few results that are read in this form. Pure functions, safe from any thread.

#include "model/check/Observation.h"

namespace watchkeeper {

//! Returns the text that the kind has written, otherwise the body or output, otherwise the errors. The text is decoded and safe to display.
QString observationText(const Observation &seen);

//! \brief Header fields by lower-case name, since names aren't case-sensitive. Fields with the same name are joined as RFC 9110, 5.3
//! allows. At most 100 fields of at most 1,024 characters each, safe to display.
QVariantMap displayHeaders(const Evidence &evidence);

} // namespace watchkeeper
