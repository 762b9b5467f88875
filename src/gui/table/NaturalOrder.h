// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The order in which people expect text: the alphabet of their language, and numbers by value.

#include <QCollator>

namespace watchkeeper {

//! Sorts host 9 before Host 10. Makes sort keys that are cheap to compare.
QCollator naturalCollator();

} // namespace watchkeeper
