// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The natural sort order of text: the alphabet of the user's language, and numbers by value.

#include <QCollator>

namespace watchkeeper {

//! Returns a collator that sorts host 9 before Host 10. Its sort keys are cheap to compare.
QCollator naturalCollator();

} // namespace watchkeeper
